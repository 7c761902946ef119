using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Accepts a proposal as orally revised, on the paragraph as it stands now, also where the proposal needs a rebase.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the bureau saw.</param>
/// <param name="Text">The text decided.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record AcceptProposalAsRevised(DraftId Draft, ProposalId Proposal, int ExpectedVersion, [ParagraphText] string Text)
    : IProposalCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotLive(Proposal) ?? state.TextNotAsSeen(Proposal, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var proposal = state.Find(Proposal)!;
        if (proposal.Kind is ProposalKind.Delete)
            return new Refusal("nothing-to-revise", "A deletion has no text to revise. Accept it as it is, or edit the paragraph.");
        if (proposal.Kind is ProposalKind.Modify && proposal.DeletedParagraph(state) is null && Text == proposal.TextNow(state))
            return new Refusal("text-unchanged", "The text is the same as it stands; reject the proposal, or have it withdrawn.");
        return AcceptProposal.Effect(state, proposal, Text, revisedBy: by.Name);
    }
}
