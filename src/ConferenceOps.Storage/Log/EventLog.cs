using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Log;

/// <summary>The append-only log of everything that happened; written by one writer per host, which commits what is queued in groups.</summary>
/// <param name="contexts">The store.</param>
/// <param name="options">How it is written.</param>
/// <param name="tail">Is told what is written; nobody is if it is null.</param>
public sealed class EventLog(IDbContextFactory<ConferenceContext> contexts, EventLogOptions options, LogTail? tail = null) : IAsyncDisposable
{
    private const int Page = 500;
    private readonly GroupCommit writer = new(contexts, options.BatchSize, tail);

    /// <summary>
    /// Writes the events with the rows derived from them, and returns once they are on disk. Throws <see cref="ConcurrencyConflictException"/>
    /// if the stream is not at the expected version; then, as after any other exception, the caller must ask the log what is true. Throws
    /// <see cref="PremiseMovedException"/> if another stream that the decision was taken from has moved on, so that it is to be taken again, and
    /// <see cref="IdentityTakenException"/> if something else bears an identity that the events give, and <see cref="NothingWrittenException"/> if the
    /// store cannot be had: after these three it is known that nothing was written.
    /// </summary>
    public Task<ImmutableArray<RecordedEvent>> Append(Append append) => writer.Enqueue(append);

    /// <summary>
    /// Asks the writer itself, in its queue, whether it can write, and changes nothing. Throws what hinders it, or <see cref="TimeoutException"/>
    /// if it does not answer within <see cref="EventLogOptions.ProbeWithin"/>.
    /// </summary>
    public Task Probe(CancellationToken cancellation = default) => writer.Probe(options.ProbeWithin, cancellation);

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

    /// <summary>The versions these streams are at.</summary>
    public async Task<IReadOnlyDictionary<string, int>> VersionsOf(string[] streams, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var heads = await context.Events.Where(row => EF.Parameter(streams).Contains(row.Stream))
            .GroupBy(row => row.Stream)
            .Select(stream => new { stream.Key, Version = stream.Max(row => row.Version) })
            .ToDictionaryAsync(head => head.Key, head => head.Version, StringComparer.Ordinal, cancellation);
        return streams.Distinct(StringComparer.Ordinal).ToDictionary(stream => stream, stream => heads.GetValueOrDefault(stream), StringComparer.Ordinal);
    }

    /// <summary>How many events there are in all streams of a kind: as a premise, that none is added to any of them.</summary>
    /// <param name="kind">As in <c>delegation/</c>.</param>
    public async Task<Premise> PremiseOnAll(string kind, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return new(kind, await StreamHeads.CountOf(context, kind, cancellation));
    }

    /// <summary>What came of a command on a stream; null if it has not been carried out there.</summary>
    public async Task<CommandOutcome?> OutcomeOf(string stream, CommandId command, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var last = await context.Events.Where(row => row.Command == command && row.Stream == stream)
            .OrderByDescending(row => row.Part)
            .Select(row => new { row.Actor, row.Digest, row.Version })
            .FirstOrDefaultAsync(cancellation);
        return last is null ? null : new(command, ActorOf(last.Actor).Account, last.Digest, last.Version);
    }

    /// <summary>The stream's snapshot, if there is one of the shape that this version declares.</summary>
    public async Task<Snapshot<TState>?> LatestSnapshot<TState>(string stream, CancellationToken cancellation = default)
        where TState : class
    {
        var shape = SnapshotRow.ShapeOf(typeof(TState));
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Snapshots.AsNoTracking().FirstOrDefaultAsync(row => row.Stream == stream && row.Shape == shape, cancellation) is { } row
            ? new(
                JsonSerializer.Deserialize<TState>(row.Payload, EventJson.Options)!, row.Version,
                JsonSerializer.Deserialize<ImmutableArray<CommandOutcome>>(row.Outcomes, EventJson.Options))
            : null;
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
        Digest = append.Digest,
        Part = part,
    };

    internal static RecordedEvent Recorded(EventRow row) => new(
        row.Position, row.Stream, row.Version, EventOf(row), ActorOf(row.Actor), row.At, row.Command, row.Digest);

    private static IEvent EventOf(EventRow row)
    {
        if (EventNames.Find(row.Type) is null)
            return new UnreadableEvent(row.Type);
        try
        {
            return EventJson.Read(row.Type, row.Payload);
        }
        catch (JsonException)
        {
            // A name that is known and a form that is not: a word, say, that a newer version added to a list of words.
            return new UnreadableEvent(row.Type);
        }
    }

    private static Actor ActorOf(string stored) => JsonSerializer.Deserialize<Actor>(stored, EventJson.Options)!;

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
