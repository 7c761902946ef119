using System.Data.Common;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ConferenceOps.Storage;

/// <summary>
/// A database system that can keep the store: all in which one differs from another, so that nothing else asks which it is. Alike in all of them are moments
/// (ticks of UTC), identities (UUIDs), values without a column of their own (JSON in a text, which no database looks into) and the order of names,
/// which is never the database's: whoever shows names sorts them.
/// </summary>
internal sealed record Provider
{
    /// <summary>One file and one machine. BEGIN IMMEDIATE, which the driver begins with, holds off other writers.</summary>
    public static readonly Provider Sqlite = new()
    {
        Name = "SQLite",
        Place = connection => Path.GetFullPath(connection.DataSource),
        HeldOff = failure => failure is Microsoft.Data.Sqlite.SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_BUSY },
        PresenceFile = connection => Path.GetFullPath(connection.DataSource) + "-hosts",
    };

    /// <summary>
    /// Its UUIDs are ordered by their last bytes, so that those made with time fall everywhere: a table is not laid out by them. Readers see what is committed
    /// and wait for no writer only where the database keeps row versions.
    /// </summary>
    public static readonly Provider SqlServer = new()
    {
        Name = "SQL Server",
        KeyCollation = "Latin1_General_100_BIN2",
        HoldOffOthers = """
            DECLARE @granted int;
            EXEC @granted = sp_getapplock @Resource = N'conference log', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 15000;
            IF @granted < 0 THROW 51000, 'Another host has held the event log for 15 seconds.', 1;
            """,
        HeldOff = failure => failure is Microsoft.Data.SqlClient.SqlException { Number: 51000 },
        // Needs the permission VIEW SERVER STATE (VIEW SERVER PERFORMANCE STATE from 2022 on).
        Holder = """
            SELECT TOP (1) CONCAT(TRIM(session.program_name), ' on ', TRIM(session.host_name), ', session ', session.session_id) AS [Value]
            FROM sys.dm_tran_locks AS held JOIN sys.dm_exec_sessions AS session ON session.session_id = held.request_session_id
            WHERE held.resource_type = 'APPLICATION' AND held.request_status = 'GRANT' AND held.resource_database_id = DB_ID()
                AND CHARINDEX('[conference log]', held.resource_description) > 0
            """,
        Serve = TakePlace("Shared"),
        Alone = TakePlace("Exclusive"),
        Leave = "EXEC sp_releaseapplock @Resource = N'conference hosts', @LockOwner = 'Session'",
        Flaw = """
            SELECT CASE WHEN is_read_committed_snapshot_on = 1 THEN NULL ELSE
                CONCAT('The database ', name, ' keeps no row versions, so that readers and writers wait for each other. Run ALTER DATABASE ', QUOTENAME(name),
                    ' SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE while no host serves it.') END AS [Value]
            FROM sys.databases WHERE database_id = DB_ID()
            """,
        Shape = model =>
        {
            foreach (var key in model.GetEntityTypes().Select(type => type.FindPrimaryKey()).OfType<IMutableKey>().Where(BeginsAtRandom))
                key.SetIsClustered(false);
            // Whether a command was carried out on a stream, and what came of it, stands in the index itself.
            var commands = model.FindEntityType(typeof(EventRow))!.GetIndexes().Single(index => index.Properties[0].Name == nameof(EventRow.Command));
            SqlServerIndexExtensions.SetIncludeProperties(
                commands, new[] { nameof(EventRow.Version), nameof(EventRow.Digest), nameof(EventRow.Actor) });
        },
    };

    /// <summary>
    /// Its advisory lock ends with the transaction, and a transaction of a host that has stood still for 10 seconds is ended by the server, so that the others
    /// go on by themselves.
    /// </summary>
    public static readonly Provider PostgreSql = new()
    {
        Name = "PostgreSQL",
        KeyCollation = "C",
        HoldOffOthers = """
            SET LOCAL lock_timeout = '15s';
            SET LOCAL idle_in_transaction_session_timeout = '10s';
            SELECT pg_advisory_xact_lock(77071, 1);
            """,
        HeldOff = failure => failure is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.LockNotAvailable },
        Holder = """
            SELECT activity.application_name || ' from ' || coalesce(host(activity.client_addr), 'this machine') || ', process ' || activity.pid AS "Value"
            FROM pg_locks AS held JOIN pg_stat_activity AS activity ON activity.pid = held.pid
            WHERE held.locktype = 'advisory' AND held.classid = 77071 AND held.objid = 1 AND held.objsubid = 2 AND held.granted
                AND activity.datname = current_database()
            LIMIT 1
            """,
        Serve = """SELECT CASE WHEN pg_try_advisory_lock_shared(77071, 2) THEN 1 ELSE 0 END AS "Value" """,
        Alone = """SELECT CASE WHEN pg_try_advisory_lock(77071, 2) THEN 1 ELSE 0 END AS "Value" """,
        Leave = "SELECT pg_advisory_unlock_all()",
        Flaw = """
            SELECT CASE WHEN current_setting('fsync') = 'off' OR current_setting('synchronous_commit') = 'off' THEN
                'The server does not wait for the disk, so that acknowledged commands can be lost: set fsync and synchronous_commit to on.' END AS "Value"
            """,
    };

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// By which texts that are keys are told apart and ordered: by their code units alone, so that no spelling of one passes for another. Null where it is
    /// always so.
    /// </summary>
    public string? KeyCollation { get; init; }

    /// <summary>What holds off all other writers until the transaction ends, or fails after 15 seconds; null if the transaction begins with it.</summary>
    public string? HoldOffOthers { get; init; }

    /// <summary>Whether that is how it failed.</summary>
    public Func<DbException, bool> HeldOff { get; init; } = _ => false;

    /// <summary>The question who holds the lock for writing; null where nobody can know.</summary>
    public string? Holder { get; init; }

    /// <summary>Takes a place beside others for as long as the connection lasts, if nobody has the store alone: 1 if it was taken.</summary>
    public string? Serve { get; init; }

    /// <summary>Takes the store alone for as long as the connection lasts, if nobody is there: 1 if it was taken.</summary>
    public string? Alone { get; init; }

    /// <summary>Gives up either.</summary>
    public string? Leave { get; init; }

    /// <summary>The file whose lock is such a place instead; null where the database keeps it.</summary>
    public Func<DbConnection, string>? PresenceFile { get; init; }

    /// <summary>The question what is wrong with the database's settings, answered with null if nothing is; null where there is nothing to ask.</summary>
    public string? Flaw { get; init; }

    /// <summary>Where a database is, without what opens it.</summary>
    public Func<DbConnection, string> Place { get; init; } = connection => $"{connection.Database} at {connection.DataSource}";

    /// <summary>What the tables have of their own.</summary>
    public Action<IMutableModel> Shape { get; init; } = _ => { };

    private static string TakePlace(string mode) => $"""
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'conference hosts', @LockMode = '{mode}', @LockOwner = 'Session', @LockTimeout = 0;
        SELECT CASE WHEN @granted >= 0 THEN 1 ELSE 0 END AS [Value];
        """;

    // One thing among many, as a member or an account is; the versions of one draft or fund follow each other.
    private static bool BeginsAtRandom(IMutableKey key)
    {
        static bool IsId(IMutableProperty property) => (property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(Guid);
        return IsId(key.Properties[0]) && (key.Properties.Count == 1 || !key.Properties[1].ClrType.IsPrimitive);
    }
}
