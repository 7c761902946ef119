using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Storage;

/// <summary>Registers and prepares the store.</summary>
public static class ConferenceStorage
{
    private const string Unencrypted =
        "The connection string for SQL Server turns encryption off (Encrypt=false). Without TLS the driver loses its place in large values and does not return "
            + "from reading them. Encrypt the connection, or set Storage:AllowUnencryptedSqlServer to true if you know what you do.";

    /// <summary>
    /// Adds the store named by <c>Storage:Provider</c> (Sqlite, the default, SqlServer or PostgreSql) with <c>ConnectionStrings:Conference</c>;
    /// SQLite needs none and keeps its file in <paramref name="dataFolder"/>. Throws <see cref="StorageSettingsException"/> for settings that cannot be used.
    /// </summary>
    public static IServiceCollection AddConferenceStorage(this IServiceCollection services, IConfiguration configuration, string dataFolder)
    {
        var named = configuration.GetConnectionString("Conference");
        switch (configuration["Storage:Provider"] ?? "Sqlite")
        {
            case "Sqlite":
                services.AddContext<SqliteContext>(options => SqliteContext.Configure(
                    options, named ?? $"Data Source={Path.Combine(dataFolder, "conference.db")}"));
                break;
            case "SqlServer":
                var server = Named("SqlServer");
                if (!SqlServerContext.Encrypts(server) && !configuration.GetValue<bool>("Storage:AllowUnencryptedSqlServer"))
                    throw new StorageSettingsException(Unencrypted);
                services.AddContext<SqlServerContext>(options => SqlServerContext.Configure(options, server));
                break;
            case "PostgreSql":
                var database = Named("PostgreSql");
                services.AddContext<PostgreSqlContext>(options => PostgreSqlContext.Configure(options, database));
                break;
            case var unknown:
                throw new StorageSettingsException($"Storage:Provider is \"{unknown}\". Choose Sqlite, SqlServer or PostgreSql.");
        }

        services.AddSingleton(configuration.GetSection("Storage").Get<EventLogOptions>() ?? new EventLogOptions());
        services.AddLogging();
        services.AddSingleton<LogTail>();
        services.AddSingleton<EventLog>();
        return services;

        string Named(string provider) => named ?? throw new StorageSettingsException(
            $"Storage:Provider is {provider}, but ConnectionStrings:Conference is not set. Set it to the database's connection string.");
    }

    /// <summary>Brings the database to this version's tables; if they are new to it, their rows are derived from the log.</summary>
    public static async Task MigrateConference(this IServiceProvider services, CancellationToken cancellation, IProgress<long>? progress = null)
    {
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        var behind = (await context.Database.GetPendingMigrationsAsync(cancellation)).Any();
        await context.Database.MigrateAsync(cancellation);
        if (await context.Events.AnyAsync(cancellation) && (behind || await context.LacksRows(cancellation)))
            await services.RebuildReadModels(cancellation, progress);
    }

    /// <summary>What is wrong with the database's settings, and how to mend it; null if nothing is.</summary>
    public static async Task<string?> FlawOfStore(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        return context.Provider.Flaw is { } question ? (await context.Database.SqlQueryRaw<string?>(question).ToListAsync(cancellation)).Single() : null;
    }

    /// <summary>Who holds the lock for writing now; null if nobody does, or the database does not tell.</summary>
    public static async Task<string?> HolderOfLog(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        return await context.Holder(cancellation);
    }

    /// <summary>Which database it is, without what opens it.</summary>
    public static string NameOfStore(this IServiceProvider services)
    {
        using var context = services.Contexts().CreateDbContext();
        return $"{context.Provider.Name}, {context.Provider.Place(context.Database.GetDbConnection())}";
    }

    /// <summary>True if the database can be reached, is at this version's tables, and their rows are derived.</summary>
    public static async Task<bool> IsMigrated(this IServiceProvider services, CancellationToken cancellation)
    {
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        return !(await context.Database.GetPendingMigrationsAsync(cancellation)).Any() && !await context.Rebuilds.AnyAsync(cancellation);
    }

    /// <summary>
    /// Drops the read models and derives them anew from the log, stretch by stretch. Throws <see cref="StoreInUseException"/> while a host serves the store:
    /// what it answered meanwhile would be wrong.
    /// </summary>
    public static async Task RebuildReadModels(this IServiceProvider services, CancellationToken cancellation, IProgress<long>? progress = null)
    {
        await using var alone = await services.Occupy(alone: true, cancellation);
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        await Projections.Rebuild(context, progress, cancellation);
    }

    /// <summary>Takes a place at the store, beside other hosts or alone; throws <see cref="StoreInUseException"/> where it cannot be had.</summary>
    public static async Task<Presence> Occupy(this IServiceProvider services, bool alone, CancellationToken cancellation) =>
        await Presence.Take(await services.Contexts().CreateDbContextAsync(cancellation), alone, cancellation);

    // The tables stand, but whoever migrated them was stopped before their rows were derived: whatever happened gave an identity to something first,
    // and every draft has the revision it was created as.
    private static async Task<bool> LacksRows(this ConferenceContext context, CancellationToken cancellation) =>
        await context.Rebuilds.AnyAsync(cancellation)
        || !await context.Identities.AnyAsync(cancellation)
        || await context.Drafts.AnyAsync(draft => !context.Revisions.Any(revision => revision.Draft == draft.Id), cancellation);

    internal static IDbContextFactory<ConferenceContext> Contexts(this IServiceProvider services) =>
        services.GetRequiredService<IDbContextFactory<ConferenceContext>>();

    private static void AddContext<TContext>(this IServiceCollection services, Action<DbContextOptionsBuilder> configure)
        where TContext : ConferenceContext
    {
        services.AddPooledDbContextFactory<TContext>(configure);
        services.AddSingleton<IDbContextFactory<ConferenceContext>, AnyProvider<TContext>>();
        services.AddScoped(provider => provider.Contexts().CreateDbContext());
    }

    /// <summary>The provider's factory for those who do not care which provider it is.</summary>
    private sealed class AnyProvider<TContext>(IDbContextFactory<TContext> contexts) : IDbContextFactory<ConferenceContext>
        where TContext : ConferenceContext
    {
        public ConferenceContext CreateDbContext() => contexts.CreateDbContext();

        public async Task<ConferenceContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
            await contexts.CreateDbContextAsync(cancellationToken);
    }
}
