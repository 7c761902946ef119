using ConferenceOps.Benchmarks;

// The program starts itself again for what must not share a process with the server it measures.
return args switch
{
    ["--followers", var url, var token, var stream, var count] => await FollowersProcess.Run(new(url), token, stream, int.Parse(count)),
    ["--crowd", var url, var token, var streams, var count] => await CrowdProcess.Run(new(url), token, streams, int.Parse(count)),
    ["--bare", var url] => await BareServer.Run(url),
    ["--load", var host, var port, var connections, var seconds] => await LoadProcess.Run(host, int.Parse(port), int.Parse(connections), double.Parse(seconds)),
    _ => await Figures.Print(args),
};
