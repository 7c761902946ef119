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
        foreach (var projection in All)
            await projection.Apply(recorded, context);
    }

    public static async Task Rebuild(ConferenceContext context, CancellationToken cancellation)
    {
        await using var transaction = await context.BeginWriting(cancellation);
        foreach (var projection in All)
            await projection.Clear(context, cancellation);
        await context.Identities.ExecuteDeleteAsync(cancellation);

        var at = 0L;
        while (await context.Events.AsNoTracking()
            .Where(row => row.Position > at).OrderBy(row => row.Position).Take(Page).ToListAsync(cancellation) is { Count: > 0 } rows)
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
            at = rows[^1].Position;
        }

        await transaction.CommitAsync(cancellation);
    }

    private static IEnumerable<NewIdentity> Made(RecordedEvent recorded) => NewIdentity.Of(recorded.Event, recorded.StreamId);

    /// <summary>The row with this key, which an earlier event must have made.</summary>
    public static async ValueTask<TRow> Existing<TRow>(this DbSet<TRow> rows, IEvent happened, params object[] key)
        where TRow : class =>
        await rows.FindAsync(key) ?? throw new InvalidOperationException($"{happened} changes a {typeof(TRow).Name} that no earlier event made.");
}
