using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Log;

/// <summary>The append-only log of everything that happened; written by one writer per host, which commits what is queued in groups.</summary>
public sealed class EventLog(IDbContextFactory<ConferenceContext> contexts, EventLogOptions options) : IAsyncDisposable
{
    private const int Page = 500;
    private static readonly string Shape = typeof(IEvent).Assembly.ManifestModule.ModuleVersionId.ToString("N");
    private readonly GroupCommit writer = new(contexts, options.BatchSize);

    /// <summary>
    /// Writes the events with the rows derived from them, and returns once they are on disk. Throws <see cref="ConcurrencyConflictException"/>
    /// if the stream is not at the expected version; then, as after any other exception, the caller must ask the log what is true.
    /// </summary>
    public Task<ImmutableArray<RecordedEvent>> Append(Append append) => writer.Enqueue(append);

    /// <summary>The events of a stream above a version, in order.</summary>
    public async IAsyncEnumerable<RecordedEvent> Read(string stream, int after, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        while (true)
        {
            // A page at a time, each with its own short transaction: a slow reader holds nothing open.
            var rows = await Rows(stream, after, cancellation);
            foreach (var row in rows)
                yield return Recorded(row);
            if (rows.Count < Page)
                yield break;
            after = rows[^1].Version;
        }
    }

    /// <summary>The version a stream is at; 0 if nothing has happened in it.</summary>
    public async Task<int> VersionOf(string stream, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Events.Where(row => row.Stream == stream).MaxAsync(row => (int?)row.Version, cancellation) ?? 0;
    }

    /// <summary>The commands carried out on a stream, each with the version it led to.</summary>
    public async Task<Dictionary<CommandId, int>> CommandsOf(string stream, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Events.Where(row => row.Stream == stream)
            .GroupBy(row => row.Command)
            .Select(command => new { command.Key, Version = command.Max(row => row.Version) })
            .ToDictionaryAsync(command => command.Key, command => command.Version, cancellation);
    }

    /// <summary>The stream's snapshot, if there is one that this build of the domain wrote.</summary>
    public async Task<Snapshot<TState>?> LatestSnapshot<TState>(string stream, CancellationToken cancellation = default)
        where TState : class
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Snapshots.AsNoTracking().FirstOrDefaultAsync(row => row.Stream == stream && row.Shape == Shape, cancellation);
        return row is null ? null : new(JsonSerializer.Deserialize<TState>(row.Payload, EventJson.Options)!, row.Version);
    }

    /// <summary>Writes what is queued, then stops taking more.</summary>
    public ValueTask DisposeAsync() => writer.DisposeAsync();

    internal static EventRow Row(Append append, int part) => new()
    {
        Stream = append.Stream,
        Version = append.ExpectedVersion + part + 1,
        Type = EventNames.Of(append.Events[part].GetType()),
        Payload = EventJson.Write(append.Events[part]),
        Actor = JsonSerializer.Serialize(append.By, EventJson.Options),
        At = append.At,
        Command = append.Command,
        Part = part,
    };

    internal static SnapshotRow SnapshotOf(Append append) => new()
    {
        Stream = append.Stream,
        Version = append.ExpectedVersion + append.Events.Length,
        Shape = Shape,
        Payload = JsonSerializer.Serialize(append.Snapshot, append.Snapshot!.GetType(), EventJson.Options),
    };

    internal static RecordedEvent Recorded(EventRow row) => new(
        row.Position, row.Stream, row.Version, EventJson.Read(row.Type, row.Payload), JsonSerializer.Deserialize<Actor>(row.Actor, EventJson.Options)!, row.At, row.Command);

    private async Task<List<EventRow>> Rows(string stream, int after, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Events.AsNoTracking()
            .Where(row => row.Stream == stream && row.Version > after)
            .OrderBy(row => row.Version)
            .Take(Page)
            .ToListAsync(cancellation);
    }
}
