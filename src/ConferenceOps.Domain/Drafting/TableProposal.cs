using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Tables a proposal of a delegation on a paragraph that still stands as the delegate saw it.</summary>
/// <param name="Proposal">Its identity.</param>
/// <param name="Paragraph">The paragraph; of an insertion, the one to be followed.</param>
/// <param name="BaseVersion">The version the delegate worked on.</param>
/// <param name="Kind">Modify, delete or insert after.</param>
/// <param name="Text">The text proposed; null for a deletion.</param>
/// <param name="Rationale">Why, at most 2,000 characters, or null.</param>
/// <param name="SponsorName">The name of the delegation that acts.</param>
[GenerateSerializer, Immutable]
public sealed record TableProposal(
    ProposalId Proposal, ParagraphId Paragraph, int BaseVersion, ProposalKind Kind, string? Text, string? Rationale, string SponsorName)
    : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Delegate) || by.Delegation is not { } sponsor)
            return Refusal.NotEntitled("table a proposal", "delegates of a State");
        if (state.Find(Proposal) is not null || state.Find(Proposal.Inserted) is not null)
            return new Refusal("proposal-repeated", "A proposal of this identity has already been tabled.");
        if (state.NotAsSeen(Paragraph, BaseVersion) is { } moved)
            return moved;
        var paragraph = state.Find(Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Propose on another.");
        var text = Kind is ProposalKind.Delete ? "" : ParagraphText.Tidy(Text ?? "");
        if (Kind is not ProposalKind.Delete && ParagraphText.Refuse(text) is { } refused)
            return refused;
        if (Kind is ProposalKind.Modify && text == paragraph.Text)
            return new Refusal("text-unchanged", "The text proposed is the same as it stands; there is nothing to propose.");
        var rationale = string.IsNullOrWhiteSpace(Rationale) ? null : Rationale.Trim();
        if (rationale is not null && Refusal.OfText("rationale", rationale, 2_000) is { } tooLong)
            return tooLong;
        return new ProposalTabled(
            Proposal, Paragraph, Numbering.LabelOf(state, Paragraph), Kind, BaseVersion, paragraph.Text, text, rationale, sponsor, SponsorName);
    }
}
