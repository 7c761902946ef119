using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Accepts a proposal as orally revised, on the paragraph as it stands now, also where the proposal needs a rebase.</summary>
/// <param name="ExpectedVersion">The version of the paragraph that the bureau saw.</param>
/// <param name="Text">The text decided.</param>
[GenerateSerializer, Immutable]
public sealed record AcceptProposalAsRevised(ProposalId Proposal, int ExpectedVersion, string Text) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("decide on a proposal", "the Chair and the bureau");
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        var proposal = state.Find(Proposal)!;
        if (proposal.Kind is ProposalKind.Delete)
            return new Refusal("nothing-to-revise", "A deletion has no text to revise. Accept it as it is, or edit the paragraph.");
        if (state.NotAsSeen(proposal.Paragraph, ExpectedVersion) is { } moved)
            return moved;
        var paragraph = state.Find(proposal.Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Restore it before you decide on a proposal about it.");
        var text = ParagraphText.Tidy(Text);
        if (ParagraphText.Refuse(text) is { } refused)
            return refused;
        if (proposal.Kind is ProposalKind.Modify && text == paragraph.Text)
            return new Refusal("text-unchanged", "The text is the same as it stands; reject the proposal, or have it withdrawn.");
        return AcceptProposal.Effect(state, proposal, text, revised: true);
    }
}
