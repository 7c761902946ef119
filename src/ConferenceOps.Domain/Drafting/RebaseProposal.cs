using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Puts a proposal on the paragraph as it stands now, with a text that fits it; positions taken on the former text fall.</summary>
/// <param name="ExpectedVersion">The version of the paragraph that the sponsor worked on.</param>
/// <param name="Text">The text proposed now; null for a deletion.</param>
[GenerateSerializer, Immutable]
public sealed record RebaseProposal(ProposalId Proposal, int ExpectedVersion, string? Text) : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Delegate) || by.Delegation is not { } delegation)
            return Refusal.NotEntitled("rebase a proposal", "its sponsor");
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        var proposal = state.Find(Proposal)!;
        if (proposal.Sponsor != delegation)
            return Refusal.NotEntitled("rebase a proposal", "its sponsor");
        if (state.NotAsSeen(proposal.Paragraph, ExpectedVersion) is { } moved)
            return moved;
        if (!proposal.NeedsRebase(state))
            return new Refusal("proposal-up-to-date", "The paragraph still stands as the proposal saw it; there is nothing to rebase.");
        var paragraph = state.Find(proposal.Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Withdraw the proposal, or ask the bureau to restore the paragraph.");
        var text = proposal.Kind is ProposalKind.Delete ? "" : ParagraphText.Tidy(Text ?? "");
        if (proposal.Kind is not ProposalKind.Delete && ParagraphText.Refuse(text) is { } refused)
            return refused;
        if (proposal.Kind is ProposalKind.Modify && text == paragraph.Text)
            return new Refusal("text-unchanged", "The text proposed is the same as it stands now. Withdraw the proposal instead.");
        return new ProposalRebased(Proposal, ExpectedVersion, paragraph.Text, text);
    }
}
