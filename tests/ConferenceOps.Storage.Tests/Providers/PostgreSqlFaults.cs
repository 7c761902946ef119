using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ConferenceOps.Storage.Tests.Providers;

public sealed class PostgreSqlFaults
{
    private const string Others = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = current_database()";

    [Fact]
    public async Task Reads_and_commands_go_on_though_every_connection_was_cut()
    {
        await using var store = await PostgreSqlStore.Open();
        var first = Added();
        await store.Log.Append(first);
        Assert.Equal(1, await store.Log.VersionOf(first.Stream));
        await using (var operator_ = await Connect(store))
            await Execute(operator_, Others);

        Assert.Equal(1, await store.Log.VersionOf(first.Stream));
        Assert.Equal(2, (await store.Log.Append(Added()))[0].Position);
    }

    [Fact]
    public async Task A_host_that_stands_still_with_the_lock_is_ended_and_the_others_go_on()
    {
        await using var store = await PostgreSqlStore.Open();
        await using var frozen = store.Context();
        await frozen.BeginWriting();

        var written = await store.Log.Append(Added()).WaitAsync(TimeSpan.FromMinutes(1));

        Assert.Equal(1, written[0].Position);
        await Assert.ThrowsAnyAsync<Exception>(() => frozen.Events.AnyAsync());
    }

    private static async Task<NpgsqlConnection> Connect(Store store)
    {
        var connection = new NpgsqlConnection(store.Connection() + ";Pooling=false");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task Execute(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static Append Added() => new(
        $"agenda/{Guid.CreateVersion7()}", 0, [new AgendaItemAdded(new(Guid.CreateVersion7()), null, "Marking")],
        new(Guid.Empty, "Secretary", Roles.Secretariat), DateTimeOffset.UnixEpoch, new(Guid.CreateVersion7()), 0);
}

public sealed class PostgreSqlHolder
{
    [Fact]
    public async Task Whoever_is_kept_from_writing_says_who_writes()
    {
        await using var store = await PostgreSqlStore.Open();
        await using var busy = store.Context();
        await using var transaction = await busy.BeginWriting();
        using var enough = new CancellationTokenSource();
        var work = busy.Database.ExecuteSqlRawAsync("SELECT pg_sleep(60)", enough.Token);
        await using var other = store.Context();
        Assert.Matches("ConferenceOps .*, process [0-9]+", await store.Services.HolderOfLog(CancellationToken.None));

        var held = await Assert.ThrowsAsync<LogHeldException>(() => other.BeginWriting());

        Assert.Matches($"ConferenceOps {Environment.MachineName}:{Environment.ProcessId} from .*, process [0-9]+", held.Message);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => work);
    }
}
