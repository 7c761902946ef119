using System.Diagnostics;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using EventLog = ConferenceOps.Storage.Log.EventLog;

namespace ConferenceOps.Benchmarks;

/// <summary>
/// Faults, on purpose, while people work: each scenario is a conference of its own, and what everyone was told is held against its log. Named alone, the
/// part runs every scenario; the names of scenarios after it run those.
/// </summary>
internal static class Faults
{
    private const string Database = "CONFERENCEOPS_TEST_POSTGRESQL";
    private const string Redis = "CONFERENCEOPS_TEST_REDIS";
    private const int Between = 30;

    private static readonly (string Name, string What, bool Several, int Times, Func<Scene, Task> Fault)[] Scenarios =
    [
        ("alone", "the only host killed (SIGKILL)", false, 100, KillTheOnlyOne),
        ("locked", "SQLite locked by another process for 10 s", false, 3, LockTheFile),
        ("killed", "one of three hosts killed (SIGKILL)", true, 30, KillOneOfThree),
        ("frozen", "one of three hosts frozen (SIGSTOP) for 40 s", true, 3, FreezeOneOfThree),
        ("redis", "Redis away for 20 s, three hosts", true, 3, StopRedis),
    ];

    /// <summary>What a fault is done to.</summary>
    private sealed record Scene(FaultyConference Conference, FaultLoad Load, RedisProcess? Redis, int Place);

    public static async Task<int> Print(string[] args)
    {
        if (BrokenHistories.Unseen() is { Count: > 0 } unseen)
        {
            Console.WriteLine($"The checker cannot be relied on. It does not see {string.Join("; nor ", unseen)}.");
            return 1;
        }

        int? times = Array.IndexOf(args, "--times") is >= 0 and var at ? int.Parse(args[at + 1]) : null;
        var named = Scenarios.Where(scenario => args.Contains(scenario.Name)).ToList();
        var violated = false;
        foreach (var (name, what, several, usual, fault) in named.Count > 0 ? named : [.. Scenarios])
        {
            if (several && (Environment.GetEnvironmentVariable(Database) ?? "").Length * (Environment.GetEnvironmentVariable(Redis) ?? "").Length == 0)
                Console.WriteLine($"{name}: left out, since {Database} and {Redis} name no PostgreSQL and no Redis.");
            else if (name == "redis" && !RedisProcess.IsInstalled)
                Console.WriteLine($"{name}: left out, since there is no redis-server to stop.");
            else
                violated |= await Run(name, what, several, Math.Min(times ?? usual, usual), fault);
        }

        return violated ? 1 : 0;
    }

    private static async Task<bool> Run(string name, string what, bool several, int times, Func<Scene, Task> fault)
    {
        var database = several ? $"faults_{Guid.CreateVersion7():N}" : null;
        await using var redis = name == "redis" ? RedisProcess.Start() : null;
        try
        {
            await using var conference = await FaultyConference.Start(several ? 3 : 1, [.. Settings(database, redis)]);
            await using var load = await FaultLoad.Begin(conference);
            for (var place = 0; place < times; place++)
            {
                await load.Answered(Between);
                await fault(new(conference, load, redis, place));
            }

            await load.Answered(Between);
            await conference.AllReady();
            var violations = await Violations(conference, load, database);
            Console.WriteLine(
                $"{name}: {what}, {times} times: {load.Acknowledgements:N0} commands acknowledged ({load.Carried:N0} carried out), {load.Resent:N0} resent, "
                + $"{load.Told:N0} changes told, {violations.Count} violations, longest pause {load.Longest.TotalSeconds:F1} s"
                + (conference.EndedThemselves > 0 ? $", {conference.EndedThemselves} hosts ended themselves" : ""));
            foreach (var violation in violations.Take(20))
                Console.WriteLine($"  violated: {violation}");
            foreach (var (words, often) in load.Said.Take(8))
                Console.WriteLine($"  said {often:N0} times: {words}");
            return violations.Count > 0;
        }
        finally
        {
            if (database is not null)
                await Drop(database);
        }
    }

    private static async Task KillTheOnlyOne(Scene scene)
    {
        // At any moment of what goes on.
        await Task.Delay(Random.Shared.Next(300));
        await scene.Conference.Kill(0);
        await scene.Conference.StartAgain(0);
    }

    private static async Task KillOneOfThree(Scene scene)
    {
        var host = scene.Place % scene.Conference.Count;
        await Task.Delay(Random.Shared.Next(300));
        await scene.Conference.Kill(host);
        // The others are to take over before it is back.
        await scene.Load.Answered(Between);
        await scene.Conference.StartAgain(host);
        await scene.Conference.AllReady();
    }

    private static async Task FreezeOneOfThree(Scene scene)
    {
        var host = scene.Place % scene.Conference.Count;
        scene.Conference.Freeze(host);
        await Task.Delay(TimeSpan.FromSeconds(40));
        scene.Conference.Continue(host);
        // It hears that it was given up, ends itself and is started anew; or goes on.
        await scene.Load.Answered(Between * 10);
        await scene.Conference.AllReady();
    }

    private static async Task StopRedis(Scene scene)
    {
        await scene.Redis!.Stop();
        await Task.Delay(TimeSpan.FromSeconds(20));
        scene.Redis.Up();
        await scene.Load.Answered(Between);
        await scene.Conference.AllReady();
    }

    private static async Task LockTheFile(Scene scene)
    {
        await using var other = new SqliteConnection($"Data Source={Path.Combine(scene.Conference.Folder, "conference.db")};Pooling=False");
        await other.OpenAsync();
        await Execute("BEGIN IMMEDIATE");
        await Task.Delay(TimeSpan.FromSeconds(10));
        await Execute("ROLLBACK");

        async Task Execute(string statement)
        {
            await using var command = other.CreateCommand();
            command.CommandText = statement;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static IEnumerable<string> Settings(string? database, RedisProcess? redis) => database is null
        ? []
        :
        [
            "--Storage:Provider", "PostgreSql", "--ConnectionStrings:Conference", ConnectionTo(database),
            "--Cluster:Redis", redis?.Address ?? Environment.GetEnvironmentVariable(Redis)!, "--Cluster:Name", database,
        ];

    private static async Task<IReadOnlyList<string>> Violations(FaultyConference conference, FaultLoad load, string? database)
    {
        var settings = new ConfigurationBuilder().AddCommandLine([.. Settings(database, null)]).Build();
        await using var services = new ServiceCollection().AddConferenceStorage(settings, conference.Folder).BuildServiceProvider();
        var violations = await load.Violations(services.GetRequiredService<EventLog>());
        SqliteConnection.ClearAllPools();
        return violations;
    }

    // A PostgreSQL as it is delivered has a hundred connections for all hosts, of which each would take as many as it can use.
    private static string ConnectionTo(string database) => new NpgsqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Database)!)
    {
        Database = database,
        MaxPoolSize = 20,
    }.ConnectionString;

    private static async Task Drop(string database)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"DROP DATABASE IF EXISTS {database} WITH (FORCE)", connection);
        await command.ExecuteNonQueryAsync();
    }
}
