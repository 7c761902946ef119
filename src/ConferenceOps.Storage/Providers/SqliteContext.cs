using System.Data;
using System.Data.Common;
using ConferenceOps.Storage.Log;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace ConferenceOps.Storage;

/// <summary>The store in one SQLite file: the default.</summary>
public sealed class SqliteContext(DbContextOptions<SqliteContext> options) : ConferenceContext(options)
{
    /// <summary>Transactions between two checkpoints: a few megabytes of the write-ahead log at most.</summary>
    private const int CheckpointEvery = 12;

    private Task checkpoint = Task.CompletedTask;
    private int begun;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await checkpoint;
        await base.DisposeAsync();
    }

    internal override Provider Provider => Provider.Sqlite;

    internal override async Task<IDbContextTransaction> BeginWriting(CancellationToken cancellation = default)
    {
        // Opening costs more than a small transaction, so the writer's connection stays open for as long as its context.
        if (Database.GetDbConnection().State != ConnectionState.Open)
            await Database.OpenConnectionAsync(cancellation);
        // The driver begins with BEGIN IMMEDIATE: whoever else would write waits there, not halfway.
        IDbContextTransaction transaction;
        try
        {
            transaction = await Database.BeginTransactionAsync(cancellation);
        }
        catch (SqliteException failure) when (Provider.HeldOff(failure))
        {
            throw new LogHeldException(null, failure);
        }

        if (++begun % CheckpointEvery == 0 && checkpoint.IsCompleted)
            checkpoint = Task.Run(Checkpoint, CancellationToken.None);
        return transaction;
    }

    internal static void Configure(DbContextOptionsBuilder options, string connectionString) =>
        options.UseSqlite(connectionString).AddInterceptors(new Pragmas())
            // To change a column SQLite makes the table anew, for which it must first be told, outside the transaction, not to follow references.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.NonTransactionalMigrationOperationWarning));

    /// <summary>Moves what is committed from the write-ahead log into the database beside the writer,
    /// who would else do it during a commit and let everyone wait.</summary>
    private async Task Checkpoint()
    {
        await using var beside = new SqliteConnection(Database.GetConnectionString());
        try
        {
            await beside.OpenAsync();
            await using var command = beside.CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(PASSIVE)";
            await command.ExecuteNonQueryAsync();
        }
        catch (SqliteException)
        {
            // Nothing is lost: the log grows until the writer moves it itself, and then says what is wrong.
        }
    }

    /// <summary>Write-ahead logging lets readers and the writer work side by side; FULL keeps an acknowledged command through a power cut.</summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Text =
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; "
                + "PRAGMA busy_timeout=15000; PRAGMA cache_size=-32000; PRAGMA wal_autocheckpoint=32000;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Text;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Text;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>For the tools that write migrations.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqliteContext>
    {
        public SqliteContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqliteContext>();
            Configure(options, "Data Source=:memory:");
            return new(options.Options);
        }
    }
}
