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
    : IProposalCommand, IEditsParagraph
{
    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) =>
        state.Find(Proposal)?.Paragraph is { } paragraph ? (paragraph, ExpectedVersion) : null;

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotLive(Proposal) ?? state.TextNotAsSeen(Proposal, ExpectedVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (by.Delegation is not { } delegation)
            return this.NotEntitled();
        var proposal = state.Find(Proposal)!;
        if (proposal.Sponsor != delegation)
            return this.NotEntitled();
        if (proposal.DeletedParagraph(state) is { } deleted)
            return new Refusal("paragraph-deleted", $"{state.Named(deleted.Id)} is deleted. Withdraw the proposal, or put it on another paragraph.");
        if (!proposal.NeedsRebase(state))
            return new Refusal("proposal-up-to-date", "The paragraph still stands as the proposal saw it; there is nothing to rebase.");
        return proposal.Misaddressed(state, Text) is { } refused
            ? refused
            : new ProposalRebased(Proposal, ExpectedVersion, proposal.TextNow(state), proposal.Kind is ProposalKind.Delete ? "" : Text!);
    }
}
