using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Withdraws a proposal before it is decided: its sponsor, or the bureau.</summary>
[GenerateSerializer, Immutable]
public sealed record WithdrawProposal(ProposalId Proposal) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Proposal) is { } proposal ? !by.Presides && !IsSponsor(by, proposal) : !by.Presides && !by.IsAny(Roles.Delegate))
            return Refusal.NotEntitled("withdraw a proposal", "its sponsor and the bureau");
        return state.NotLive(Proposal) is { } decided ? decided : new ProposalWithdrawn(Proposal);
    }

    private static bool IsSponsor(Actor by, Proposal proposal) => by.IsAny(Roles.Delegate) && by.Delegation == proposal.Sponsor;
}
