using ConferenceOps.Domain;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Documents;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;

namespace ConferenceOps.Server.Commands;

/// <summary>The commands beside serving; each returns the process's exit code.</summary>
internal static class Maintenance
{
    public static async Task<int> Migrate(string[] settings, CancellationToken stop)
    {
        using var host = Open(settings);
        await host.Services.MigrateConference(stop, Progress.Lines());
        if (await host.Services.FlawOfStore(stop) is { } flaw)
        {
            await Console.Error.WriteLineAsync(flaw.AsMemory(), stop);
            return 1;
        }

        Console.WriteLine("The database is at this version's tables.");
        return 0;
    }

    public static Task<int> Import(string[] settings, string[] files, string? body, CancellationToken stop) => WithGrains(settings, async services =>
    {
        var importer = services.GetRequiredService<DraftImporter>();
        if (await importer.FindBody(body, stop) is not { } target)
        {
            Console.Error.WriteLine(body is null
                ? "There is no conference yet to import into. Load one first, for example with the command demo."
                : $"No body is called \"{body}\". Give its short name or its id.");
            return 1;
        }

        var refused = 0;
        foreach (var file in files)
        {
            var (line, imported) = await importer.ImportFile(file, target, Actor.Console, stop);
            Console.WriteLine(line);
            refused += imported ? 0 : 1;
        }

        return refused == 0 ? 0 : 1;
    }, stop);

    public static async Task<int> Rebuild(string[] settings, CancellationToken stop)
    {
        using var host = Open(settings);
        await host.Services.MigrateConference(stop, Progress.Lines());
        await host.Services.RebuildReadModels(stop, Progress.Lines());
        Console.WriteLine("The read models are derived anew from the event log.");
        return 0;
    }

    public static async Task<int> Demo(string[] settings, bool evenOutsideDevelopment, CancellationToken stop)
    {
        if (!evenOutsideDevelopment && Settings.EnvironmentOf(settings) != Environments.Development)
        {
            await Console.Error.WriteLineAsync(
                $"The demonstration brings {DemoAccounts.All.Count} accounts with one password, among them the Chair and an administrator. This is "
                    + $"{Settings.EnvironmentOf(settings)}, so nothing was loaded. Repeat the command with --yes-load-demonstration if this is what you want.");
            return 1;
        }

        return await WithGrains(settings, async services =>
        {
            var loaded = await services.GetRequiredService<Demonstration>().LoadOrComplete(stop);
            Console.WriteLine(loaded ? "The demonstration conference is loaded." : "The database already holds a conference; nothing was loaded.");
            return loaded ? 0 : 1;
        }, stop);
    }

    public static async Task<int> Schema(CancellationToken stop)
    {
        await Console.Out.WriteAsync(SchemaText.Print().AsMemory(), stop);
        return 0;
    }

    /// <summary>The store and what works on it; says which store that is, without what opens it.</summary>
    public static IHost Open(string[] settings)
    {
        var host = ConferenceServer.BuildForCommands(settings);
        Console.WriteLine(host.Services.NameOfStore());
        return host;
    }

    private static async Task<int> WithGrains(string[] settings, Func<IServiceProvider, Task<int>> work, CancellationToken stop)
    {
        using var host = Open(settings);
        await host.Services.MigrateConference(stop, Progress.Lines());
        await host.StartAsync(stop);
        try
        {
            return await work(host.Services);
        }
        finally
        {
            await host.StopAsync(CancellationToken.None);
        }
    }
}
