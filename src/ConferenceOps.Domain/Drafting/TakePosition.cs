using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Supports or opposes another delegation's proposal; a delegation has one position and may change it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the delegation read it: nobody supports a text unread.</param>
/// <param name="Stance">For or against.</param>
[Entitled(Roles.Delegate, "support or oppose a proposal")]
[GenerateSerializer, Immutable]
public sealed record TakePosition(DraftId Draft, ProposalId Proposal, int SeenVersion, Stance Stance)
    : IReadsProposal
{
    /// <summary>The registered name of the delegation that acts; null if there is none.</summary>
    [LookedUp]
    public string? Name { get; init; }

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (by.Delegation is not { } delegation)
            return this.NotEntitled();
        if (Name is not { } name)
            return Refusal.Unknown("delegation");
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        var proposal = state.Find(Proposal)!;
        if (proposal.Sponsor == delegation)
            return new Refusal("own-proposal", "Your delegation tabled this proposal. Withdraw it if you no longer stand by it.");
        if (proposal.Positions.Any(position => position.Delegation == delegation && position.Stance == Stance))
            return new Refusal("position-unchanged", $"{name} has already said so; its position stands.");
        return new PositionTaken(Proposal, delegation, name, Stance);
    }
}
