using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Rejects a proposal, with a reason of at most 1,000 characters.</summary>
[GenerateSerializer, Immutable]
public sealed record RejectProposal(ProposalId Proposal, string Reason) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("decide on a proposal", "the Chair and the bureau");
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        return Refusal.OfText("reason", Reason, 1_000) is { } refused ? refused : new ProposalRejected(Proposal, Reason.Trim());
    }
}
