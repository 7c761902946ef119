using ConferenceOps.Server.Demo;
using ConferenceOps.Storage;

namespace ConferenceOps.Server.Hosting;

/// <summary>Makes the store ready before anyone is served.</summary>
internal static class StoragePreparation
{
    public const string NotMigrated = "The database is not at this version's tables, or their rows are not derived. Run the command migrate, then start again.";

    /// <summary>Migrates in development; in production only checks, since a database is migrated on purpose.
    /// Returns why the host cannot start, or null.</summary>
    public static async Task<string?> PrepareStorage(this WebApplication app, CancellationToken stop)
    {
        if (app.Environment.IsDevelopment())
            await app.Services.MigrateConference(stop);
        else if (!await app.Services.IsMigrated(stop))
            return NotMigrated;
        return await app.Services.FlawOfStore(stop);
    }

    /// <summary>In development an empty store gets the demonstration conference, and its sign-ins are printed.</summary>
    public static async Task PrepareDemonstration(this WebApplication app, CancellationToken stop)
    {
        if (!app.Environment.IsDevelopment())
            return;
        var demonstration = app.Services.GetRequiredService<Demonstration>();
        await demonstration.LoadOrComplete(stop);
        await demonstration.PrintSignIns(app.Urls, Console.Out, stop);
    }
}
