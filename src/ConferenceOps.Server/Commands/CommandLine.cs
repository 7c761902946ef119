using System.CommandLine;
using System.Data.Common;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Backups;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Commands;

/// <summary>What the executable can do: serve, and the commands beside serving.</summary>
internal static class CommandLine
{
    public static async Task<int> Run(string[] args)
    {
        var (own, settings) = Settings.Part(args);
        // Serving takes every setting of the configuration as an option (--urls, --data, --Storage:Provider), so it reads them itself; so do the commands.
        var serve = new RootCommand("ConferenceOps: runs a review conference and its preparatory committee. Without a command it serves.")
        {
            Migrate(settings), Administrator(settings), Import(settings), Rebuild(settings), Backup(settings), Restore(settings), Verify(settings),
            Demo(settings), Schema(),
        };
        serve.TreatUnmatchedTokensAsErrors = false;
        serve.SetAction((_, stop) => ConferenceServer.Serve(args, stop));
        var parsed = serve.Parse(own);
        if (parsed.CommandResult.Command != serve && parsed.UnmatchedTokens is [var unknown, ..])
        {
            await Console.Error.WriteLineAsync($"{parsed.CommandResult.Command.Name} does not know {unknown}. See {parsed.CommandResult.Command.Name} --help.");
            return 1;
        }

        try
        {
            var invocation = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            // The host itself hears that it is to stop, and has more to do then than is done in the seconds which a command gets.
            if (parsed.CommandResult.Command == serve)
                invocation.ProcessTerminationTimeout = null;
            return await parsed.InvokeAsync(invocation);
        }
        catch (Exception refusal) when (refusal is StorageSettingsException or StoreInUseException or BackupException or LogHeldException)
        {
            await Console.Error.WriteLineAsync(refusal.Message);
        }
        catch (Exception failure) when (OfDatabase(failure) is { } cause)
        {
            await Console.Error.WriteLineAsync($"The database could not do what it was asked: {cause.Message}");
        }
        catch (Exception failure)
        {
            await Console.Error.WriteLineAsync($"{failure}");
        }

        return 1;
    }

    private static DbException? OfDatabase(Exception? failure) => failure as DbException ?? (failure is null ? null : OfDatabase(failure.InnerException));

    private static Command Migrate(string[] settings)
    {
        var command = new Command("migrate", "Brings the database to this version's tables.") { Settings.Data };
        command.SetAction((_, stop) => Maintenance.Migrate(settings, stop));
        return command;
    }

    private static Command Administrator(string[] settings)
    {
        var email = new Argument<string>("email") { Description = "The e-mail address to sign in with." };
        var name = new Option<string>("--name") { Description = "The name shown beside what this account does.", DefaultValueFactory = _ => "Administrator" };
        var site = new Option<string?>("--site")
        {
            Description = "The address at which people open the site, for the link (default: the first of Site, or of Urls).",
        };
        var command = new Command("administrator", "Makes the first administrator, and prints the link that sets the password: it works once.")
        {
            email, name, site, Settings.Data,
        };
        command.SetAction((parsed, stop) => FirstAdministrator.Make(
            settings, parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetValue(site), stop));
        return command;
    }

    private static Command Import(string[] settings)
    {
        var files = new Argument<string[]>("files") { Description = "Akoma Ntoso files, each to become a draft.", Arity = ArgumentArity.OneOrMore };
        var body = new Option<string?>("--body")
        {
            Description = "Short name or id of the body that will negotiate the drafts; by default the conference's first.",
        };
        var command = new Command("import", "Makes a draft of each file; prints one line each, and exits with 1 if any is refused.")
        {
            files, body, Settings.Data,
        };
        command.SetAction((parsed, stop) => Maintenance.Import(settings, parsed.GetRequiredValue(files), parsed.GetValue(body), stop));
        return command;
    }

    private static Command Rebuild(string[] settings)
    {
        var command = new Command("rebuild", "Drops the read models and derives them anew from the event log.") { Settings.Data };
        command.SetAction((_, stop) => Maintenance.Rebuild(settings, stop));
        return command;
    }

    private static Command Backup(string[] settings)
    {
        var to = new Option<string>("--to") { Description = "The file to write; it must not exist.", Required = true };
        var command = new Command("backup", "Writes the event log and the accounts to a file; hosts may go on serving.") { to, Settings.Data };
        command.SetAction((parsed, stop) => Backups.BackUp(settings, parsed.GetRequiredValue(to), stop));
        return command;
    }

    private static Command Restore(string[] settings)
    {
        var from = new Option<string>("--from") { Description = "The file that backup wrote, from a database of whatever kind.", Required = true };
        var command = new Command("restore", "Fills an empty database from a backup, all of it or nothing.") { from, Settings.Data };
        command.SetAction((parsed, stop) => Backups.Restore(settings, parsed.GetRequiredValue(from), stop));
        return command;
    }

    private static Command Verify(string[] settings)
    {
        var command = new Command("verify", "Looks for gaps in the event log and for rows that it does not give; exits with 1 if anything is wrong.")
        {
            Settings.Data,
        };
        command.SetAction((_, stop) => Backups.Verify(settings, stop));
        return command;
    }

    private static Command Demo(string[] settings)
    {
        var yes = new Option<bool>("--yes-load-demonstration") { Description = "Loads it outside development too, where its accounts let strangers in." };
        var command = new Command("demo", "Loads the demonstration conference and its sign-ins into an empty database.") { yes, Settings.Data };
        command.SetAction((parsed, stop) => Maintenance.Demo(settings, parsed.GetValue(yes), stop));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints the GraphQL schema, as it is checked in.");
        command.SetAction((_, stop) => Maintenance.Schema(stop));
        return command;
    }
}
