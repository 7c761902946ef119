using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Withdraws a proposal before it is decided: its sponsor, or the bureau.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the sender read it.</param>
[Entitled(Roles.Delegate | Circle.Presiding, "withdraw a proposal", Who = "its sponsor and the bureau")]
[GenerateSerializer, Immutable]
public sealed record WithdrawProposal(DraftId Draft, ProposalId Proposal, int SeenVersion)
    : IReadsProposal
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Proposal) is { } proposal && !by.Presides && !IsSponsor(by, proposal))
            return this.NotEntitled();
        return state.NotLive(Proposal) is { } decided ? decided : new ProposalWithdrawn(Proposal);
    }

    private static bool IsSponsor(Actor by, Proposal proposal) => by.IsAny(Roles.Delegate) && by.Delegation == proposal.Sponsor;
}
