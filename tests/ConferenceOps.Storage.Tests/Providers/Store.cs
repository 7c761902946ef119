using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Storage.Tests;

/// <summary>An empty store of one provider, gone at the end of the test.</summary>
public abstract class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;

    protected Store(IEnumerable<KeyValuePair<string, string?>> settings, string folder)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        services = new ServiceCollection().AddConferenceStorage(configuration, folder).BuildServiceProvider();
    }

    public EventLog Log => services.GetRequiredService<EventLog>();

    public IServiceProvider Services => services;

    public IDbContextFactory<ConferenceContext> Contexts => services.GetRequiredService<IDbContextFactory<ConferenceContext>>();

    public ConferenceContext Context() => Contexts.CreateDbContext();

    public string Connection()
    {
        using var context = Context();
        return context.Database.GetConnectionString()!;
    }

    public Task Migrate() => services.MigrateConference(CancellationToken.None);

    public virtual async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>A SQLite file of its own.</summary>
public sealed class SqliteStore : Store
{
    private readonly string folder;

    private SqliteStore(string folder, int batch)
        : base([new("Storage:BatchSize", $"{batch}")], folder) => this.folder = folder;

    public static async Task<Store> Open(int batch = 256)
    {
        var store = new SqliteStore(Directory.CreateTempSubdirectory("conference-").FullName, batch);
        await store.Migrate();
        return store;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>A database of its own on the server that <see cref="Variable"/> names.</summary>
public sealed class SqlServerStore : Store
{
    public const string Variable = "CONFERENCEOPS_TEST_SQLSERVER";

    private SqlServerStore(string connection)
        : base([new("Storage:Provider", "SqlServer"), new("ConnectionStrings:Conference", connection)], "")
    {
    }

    public static async Task<Store> Open()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrWhiteSpace(server), $"No SQL Server: set {Variable} to the connection string of one on which databases may be created.");
        var store = new SqlServerStore($"{server};Initial Catalog=conference_{Guid.CreateVersion7():N}");
        await store.Migrate();
        return store;
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var context = Context())
            await context.Database.EnsureDeletedAsync();
        await base.DisposeAsync();
    }
}

/// <summary>A database of its own on the server that <see cref="Variable"/> names.</summary>
public sealed class PostgreSqlStore : Store
{
    public const string Variable = "CONFERENCEOPS_TEST_POSTGRESQL";

    private PostgreSqlStore(string connection)
        : base([new("Storage:Provider", "PostgreSql"), new("ConnectionStrings:Conference", connection)], "")
    {
    }

    public static async Task<Store> Open()
    {
        var server = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(string.IsNullOrWhiteSpace(server), $"No PostgreSQL: set {Variable} to the connection string of one on which databases may be created.");
        var store = new PostgreSqlStore($"{server};Database=conference_{Guid.CreateVersion7():N}");
        await store.Migrate();
        return store;
    }

    public override async ValueTask DisposeAsync()
    {
        await using (var context = Context())
            await context.Database.EnsureDeletedAsync();
        await base.DisposeAsync();
    }
}
