using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.ReadModels.Sponsorship;

internal sealed class LedgerProjection : IProjection
{
    public ValueTask Apply(RecordedEvent recorded, ConferenceContext context)
    {
        if (recorded.Event is SponsorshipEvent happened)
        {
            context.LedgerEntries.AddRange(Ledger.EntriesOf(happened).Select((entry, part) => new LedgerRow
            {
                Fund = new(recorded.StreamId),
                Version = recorded.Version,
                Part = part,
                Event = recorded.Type,
                At = recorded.At,
                By = recorded.By.Name,
                Debit = entry.Debit,
                Credit = entry.Credit,
                Amount = entry.Amount,
                Contribution = entry.Contribution,
                Request = entry.Request,
                Reverses = entry.Reverses,
            }));
        }

        return default;
    }

    public Task Clear(ConferenceContext context, CancellationToken cancellation) => context.LedgerEntries.ExecuteDeleteAsync(cancellation);
}
