using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Puts a proposal whose paragraph was deleted on another, with a text that fits it; positions taken on the former text fall.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="Paragraph">The paragraph it is made on from now; of an insertion, the one to be followed, or null for the beginning.</param>
/// <param name="ExpectedVersion">The version of that paragraph that the sponsor worked on.</param>
/// <param name="Text">The text proposed now; null for a deletion.</param>
[Entitled(Roles.Delegate, "put a proposal on another paragraph", Who = "its sponsor")]
[GenerateSerializer, Immutable]
public sealed record ReaddressProposal(DraftId Draft, ProposalId Proposal, ParagraphId? Paragraph, int ExpectedVersion, [ParagraphText] string? Text)
    : IProposalCommand, IEditsParagraph
{
    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) => Paragraph is { } paragraph ? (paragraph, ExpectedVersion) : null;

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) =>
        state.NotLive(Proposal) ?? (Paragraph is { } paragraph ? state.TextNotAsSeen(paragraph, ExpectedVersion) : null);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var proposal = state.Find(Proposal)!;
        if (by.Delegation is not { } delegation || proposal.Sponsor != delegation)
            return this.NotEntitled();
        if (proposal.DeletedParagraph(state) is null)
            return new Refusal("paragraph-not-deleted", "The paragraph of this proposal stands. Withdraw the proposal and table another where you want it.");
        var addressed = proposal with { Paragraph = Paragraph };
        return addressed.Misaddressed(state, Text) is { } refused
            ? refused
            : new ProposalReaddressed(
                Proposal, Paragraph, Paragraph is { } id ? Numbering.LabelOf(state, id) : "", ExpectedVersion, addressed.TextNow(state), Text ?? "");
    }
}
