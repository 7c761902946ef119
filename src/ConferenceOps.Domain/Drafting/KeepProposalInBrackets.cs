using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Keeps a proposal in brackets: it stays in dispute and is decided later.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the sender read it.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record KeepProposalInBrackets(DraftId Draft, ProposalId Proposal, int SeenVersion)
    : IReadsProposal
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        if (state.Find(Proposal)!.Status is ProposalStatus.Bracketed)
            return new Refusal("proposal-in-brackets", "This proposal is already kept in brackets.");
        return new ProposalBracketed(Proposal);
    }
}
