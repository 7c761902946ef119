using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Rejects a proposal, with a reason of at most 1,000 characters.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the sender read it.</param>
/// <param name="Reason">The reason.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record RejectProposal(DraftId Draft, ProposalId Proposal, int SeenVersion, [Text(TextLimits.Rejection)] string Reason)
    : IReadsProposal
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        return new ProposalRejected(Proposal, Reason);
    }
}
