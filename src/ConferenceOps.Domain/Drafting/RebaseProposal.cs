using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Puts a proposal on the paragraph as it stands now, with a text that fits it; positions taken on the former text fall.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="ExpectedVersion">The version of the paragraph that the sponsor worked on.</param>
/// <param name="Text">The text proposed now; null for a deletion.</param>
[Entitled(Roles.Delegate, "rebase a proposal", Who = "its sponsor")]
[GenerateSerializer, Immutable]
public sealed record RebaseProposal(DraftId Draft, ProposalId Proposal, int ExpectedVersion, [ParagraphText] string? Text)
    : IProposalCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotLive(Proposal) ?? state.NotAsSeen(state.Find(Proposal)!.Paragraph, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (by.Delegation is not { } delegation)
            return this.NotEntitled();
        var proposal = state.Find(Proposal)!;
        if (proposal.Sponsor != delegation)
            return this.NotEntitled();
        if (!proposal.NeedsRebase(state))
            return new Refusal("proposal-up-to-date", "The paragraph still stands as the proposal saw it; there is nothing to rebase.");
        var paragraph = state.Find(proposal.Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Withdraw the proposal, or ask the bureau to restore the paragraph.");
        if (proposal.Kind is not ProposalKind.Delete && Text is null)
            return ParagraphTextAttribute.Missing;
        var text = proposal.Kind is ProposalKind.Delete ? "" : Text!;
        if (proposal.Kind is ProposalKind.Modify && text == paragraph.Text)
            return new Refusal("text-unchanged", "The text proposed is the same as it stands now. Withdraw the proposal instead.");
        return new ProposalRebased(Proposal, ExpectedVersion, paragraph.Text, text);
    }
}
