using System.Collections.Immutable;
using ConferenceOps.Domain;

namespace ConferenceOps.Storage.Log;

/// <summary>An append on its way to the log, already in the form in which it is stored: the writer has no time for that.</summary>
internal sealed class PendingAppend(Append append) : Pending
{
    private readonly TaskCompletionSource<ImmutableArray<RecordedEvent>> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ImmutableArray<EventRow> rows = [.. Enumerable.Range(0, append.Events.Length).Select(part => EventLog.Row(append, part))];
    private ImmutableArray<RecordedEvent> recorded;
    private Exception? conflict;

    public string Stream => append.Stream;

    /// <summary>Whether it was decided from other streams too.</summary>
    public bool HasPremises => !append.Premises.IsEmpty;

    /// <summary>The stream it is for, and those it was decided from.</summary>
    public IEnumerable<string> Streams => append.Premises.Select(premise => premise.Stream).Prepend(append.Stream);

    public ImmutableArray<EventRow> Rows => rows;

    /// <summary>The identities of what the events make.</summary>
    public ImmutableArray<NewIdentity> Made { get; } =
        [.. append.Events.OfType<IMakes>().SelectMany(happened => happened.Made(RecordedEvent.IdentityIn(append.Stream)))];

    public SnapshotRow? Snapshot { get; } = append.Snapshot is null ? null : SnapshotRow.Of(append);

    /// <summary>Settled once the events are on disk, or never will be.</summary>
    public Task<ImmutableArray<RecordedEvent>> Done => done.Task;

    /// <summary>
    /// False if a stream is at another version than the one this was decided on or from, or something else bears an identity that the events
    /// would give: then nothing of it is to be written.
    /// </summary>
    public bool Fits(StreamHeads heads, Identities identities)
    {
        if (heads[append.Stream] != append.ExpectedVersion)
            conflict = new ConcurrencyConflictException(append.Stream, append.ExpectedVersion, heads[append.Stream]);
        else if (append.Premises.FirstOrDefault(premise => heads[premise.Stream] != premise.Version) is { } moved)
            conflict = new PremiseMovedException(moved, heads[moved.Stream]);
        else
            conflict = identities.Give(Made, append.Stream);
        return conflict is null;
    }

    /// <summary>Gives the events their places in the log, the first after <paramref name="last"/>.</summary>
    public ImmutableArray<RecordedEvent> Place(long last)
    {
        foreach (var row in rows)
            row.Position = ++last;
        return recorded = [.. rows.Zip(append.Events, (row, happened) =>
            new RecordedEvent(row.Position, row.Stream, row.Version, happened, append.By, append.At, append.Command, append.Digest))];
    }

    /// <summary>The transaction is committed.</summary>
    public void Settle()
    {
        if (conflict is null)
            done.TrySetResult(recorded);
        else
            done.TrySetException(conflict);
    }

    public override void Fail(Exception failure) => done.TrySetException(failure);
}
