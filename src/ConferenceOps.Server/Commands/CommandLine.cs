using System.CommandLine;
using ConferenceOps.Server.Hosting;

namespace ConferenceOps.Server.Commands;

/// <summary>What the executable can do: serve, and the commands beside serving.</summary>
internal static class CommandLine
{
    public static Task<int> Run(string[] args)
    {
        // Serving takes every setting of the configuration as an option (--urls, --data, --Storage:Provider), so it reads them itself.
        var serve = new RootCommand("ConferenceOps: runs a review conference and its preparatory committee. Without a command it serves.")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        serve.SetAction((_, stop) => ConferenceServer.Serve(args, stop));
        serve.Subcommands.Add(Migrate());
        serve.Subcommands.Add(Administrator());
        serve.Subcommands.Add(Import());
        serve.Subcommands.Add(Rebuild());
        serve.Subcommands.Add(Demo());
        serve.Subcommands.Add(Schema());
        return serve.Parse(args).InvokeAsync();
    }

    private static Command Migrate()
    {
        var command = new Command("migrate", "Brings the database to this version's tables.") { Settings.Data };
        command.SetAction((parsed, stop) => Maintenance.Migrate(Settings.Of(parsed), stop));
        return command;
    }

    private static Command Administrator()
    {
        var email = new Argument<string>("email") { Description = "The e-mail address to sign in with." };
        var name = new Option<string>("--name") { Description = "The name shown beside what this account does.", DefaultValueFactory = _ => "Administrator" };
        var site = new Option<string?>("--site") { Description = "The address at which people open the site, for the link (default: the first of Urls)." };
        var command = new Command("administrator", "Makes the first administrator, and prints the link that sets the password: it works once.")
        {
            email, name, site, Settings.Data,
        };
        command.SetAction((parsed, stop) => FirstAdministrator.Make(
            Settings.Of(parsed), parsed.GetRequiredValue(email), parsed.GetRequiredValue(name), parsed.GetValue(site), stop));
        return command;
    }

    private static Command Import()
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
        command.SetAction((parsed, stop) => Maintenance.Import(Settings.Of(parsed), parsed.GetRequiredValue(files), parsed.GetValue(body), stop));
        return command;
    }

    private static Command Rebuild()
    {
        var command = new Command("rebuild", "Drops the read models and derives them anew from the event log.") { Settings.Data };
        command.SetAction((parsed, stop) => Maintenance.Rebuild(Settings.Of(parsed), stop));
        return command;
    }

    private static Command Demo()
    {
        var yes = new Option<bool>("--yes-load-demonstration") { Description = "Loads it outside development too, where its accounts let strangers in." };
        var command = new Command("demo", "Loads the demonstration conference and its sign-ins into an empty database.") { yes, Settings.Data };
        command.SetAction((parsed, stop) => Maintenance.Demo(Settings.Of(parsed), parsed.GetValue(yes), stop));
        return command;
    }

    private static Command Schema()
    {
        var command = new Command("schema", "Prints the GraphQL schema, as it is checked in.");
        command.SetAction((_, stop) => Maintenance.Schema(stop));
        return command;
    }
}
