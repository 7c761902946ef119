using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels.Conferences;
using ConferenceOps.Storage.ReadModels.Delegations;
using ConferenceOps.Storage.ReadModels.Drafting;
using ConferenceOps.Storage.ReadModels.Meetings;
using ConferenceOps.Storage.ReadModels.Sponsorship;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels;

/// <summary>Derives the rows of one subject from its events.</summary>
internal interface IProjection
{
    /// <summary>Changes the rows as the event demands; events of other subjects are passed over.</summary>
    ValueTask Apply(RecordedEvent recorded, ConferenceContext context);

    /// <summary>Deletes every row it derives.</summary>
    Task Clear(ConferenceContext context, CancellationToken cancellation);
}

/// <summary>All read models, kept in the transaction that writes the events, and with them the identities that are given.</summary>
internal static class Projections
{
    private const int Page = 1_000;

    private static readonly IProjection[] All =
        [new ConferenceProjection(), new MeetingProjection(), new DelegationProjection(), new DraftProjection(), new LedgerProjection()];

    public static async ValueTask Apply(RecordedEvent recorded, ConferenceContext context)
    {
        if (recorded.Event is UnreadableEvent)
            throw new NewerVersionException(recorded.Stream, recorded.Version, recorded.Type);
        foreach (var projection in All)
            await projection.Apply(recorded, context);
    }

    /// <summary>
    /// Derives all rows anew, in stretches that each are committed, and tells the position it has come to; until it is done there is a
    /// <see cref="RebuildRow"/>. Nobody may write to the log meanwhile.
    /// </summary>
    public static async Task Rebuild(ConferenceContext context, IProgress<long>? progress, CancellationToken cancellation)
    {
        // Before anything is cleared: what cannot be read here is derived by the version that wrote it.
        for (var at = 0L; await Understood(context, at, cancellation) is { } read;)
            at = read;
        await using (var transaction = await context.BeginWriting(cancellation))
        {
            foreach (var projection in All)
                await projection.Clear(context, cancellation);
            await context.Identities.ExecuteDeleteAsync(cancellation);
            await context.Rebuilds.ExecuteDeleteAsync(cancellation);
            context.Rebuilds.Add(new());
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
            await transaction.CommitAsync(cancellation);
        }

        for (var at = 0L; await Stretch(context, at, cancellation) is { } reached; at = reached)
            progress?.Report(reached);
    }

    /// <summary>Throws if one of some events after a position cannot be read; gives the last one's, or null when there is none left.</summary>
    private static async Task<long?> Understood(ConferenceContext context, long after, CancellationToken cancellation)
    {
        var rows = await context.Events.AsNoTracking()
            .Where(row => row.Position > after).OrderBy(row => row.Position).Take(Page).ToListAsync(cancellation);
        foreach (var recorded in rows.Select(EventLog.Recorded).Where(recorded => recorded.Event is UnreadableEvent))
            throw new NewerVersionException(recorded.Stream, recorded.Version, recorded.Type);
        return rows.Count > 0 ? rows[^1].Position : null;
    }

    /// <summary>Derives the rows of some events after a position; gives the last one's, or null when there is none left.</summary>
    private static async Task<long?> Stretch(ConferenceContext context, long after, CancellationToken cancellation)
    {
        await using var transaction = await context.BeginWriting(cancellation);
        var rows = await context.Events.AsNoTracking()
            .Where(row => row.Position > after).OrderBy(row => row.Position).Take(Page).ToListAsync(cancellation);
        if (rows.Count > 0)
        {
            await Derive(rows, context, cancellation);
            await context.Rebuilds.ExecuteUpdateAsync(set => set.SetProperty(row => row.Position, rows[^1].Position), cancellation);
        }
        else
            await context.Rebuilds.ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return rows.Count > 0 ? rows[^1].Position : null;
    }

    /// <summary>Derives the rows of these events and the identities that they give.</summary>
    public static async Task Derive(List<EventRow> rows, ConferenceContext context, CancellationToken cancellation)
    {
        var events = rows.ConvertAll(EventLog.Recorded);
        var identities = await Identities.Of(context, events.SelectMany(Made), cancellation);
        foreach (var recorded in events)
        {
            identities.Keep(Made(recorded), recorded.Stream);
            await Apply(recorded, context);
        }

        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private static IEnumerable<NewIdentity> Made(RecordedEvent recorded) => NewIdentity.Of(recorded.Event, recorded.StreamId);

    /// <summary>The row with this key, which an earlier event must have made.</summary>
    public static async ValueTask<TRow> Existing<TRow>(this DbSet<TRow> rows, IEvent happened, params object[] key)
        where TRow : class =>
        await rows.FindAsync(key) ?? throw new InvalidOperationException($"{happened} changes a {typeof(TRow).Name} that no earlier event made.");
}
