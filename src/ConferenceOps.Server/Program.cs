using ConferenceOps.Server.Commands;

return await CommandLine.Run(args);
