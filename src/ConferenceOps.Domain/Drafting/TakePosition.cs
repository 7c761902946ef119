using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Supports or opposes another delegation's proposal; a delegation has one position and may change it.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="BaseVersion">The version of the paragraph on which the delegation read it: nobody supports a text unread.</param>
/// <param name="Stance">For or against.</param>
/// <param name="Name">The name of the delegation that acts.</param>
[GenerateSerializer, Immutable]
public sealed record TakePosition(ProposalId Proposal, int BaseVersion, Stance Stance, string Name) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Delegate) || by.Delegation is not { } delegation)
            return Refusal.NotEntitled("support or oppose a proposal", "delegates of a State");
        if (state.NotAsRead(Proposal, BaseVersion) is { } unread)
            return unread;
        var proposal = state.Find(Proposal)!;
        if (proposal.Sponsor == delegation)
            return new Refusal("own-proposal", "Your delegation tabled this proposal. Withdraw it if you no longer stand by it.");
        if (proposal.Positions.Any(position => position.Delegation == delegation && position.Stance == Stance))
            return new Refusal("position-unchanged", $"{Name} has already said so; its position stands.");
        return new PositionTaken(Proposal, delegation, Name, Stance);
    }
}
