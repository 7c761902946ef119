using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Keeps a proposal in brackets: it stays in dispute and is decided later.</summary>
[GenerateSerializer, Immutable]
public sealed record KeepProposalInBrackets(ProposalId Proposal) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("decide on a proposal", "the Chair and the bureau");
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        if (state.Find(Proposal)!.Status is ProposalStatus.Bracketed)
            return new Refusal("proposal-in-brackets", "This proposal is already kept in brackets.");
        return new ProposalBracketed(Proposal);
    }
}
