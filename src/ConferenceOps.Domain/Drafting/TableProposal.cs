using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Tables a proposal of a delegation on a paragraph that still stands as the delegate saw it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">Its identity.</param>
/// <param name="Paragraph">The paragraph; of an insertion, the one to be followed.</param>
/// <param name="BaseVersion">The version the delegate worked on.</param>
/// <param name="Kind">Modify, delete or insert after.</param>
/// <param name="Text">The text proposed; null for a deletion.</param>
/// <param name="Rationale">Why, at most 2,000 characters, or null.</param>
[Entitled(Roles.Delegate, "table a proposal")]
[GenerateSerializer, Immutable]
public sealed record TableProposal(
    DraftId Draft, ProposalId Proposal, ParagraphId Paragraph, int BaseVersion,
    ProposalKind Kind, [ParagraphText] string? Text, [Text(TextLimits.Rationale)] string? Rationale)
    : IProposalCommand, ICreates<ProposalId>, IEdits<Draft>
{
    /// <summary>The registered name of the delegation that acts; null if there is none.</summary>
    [LookedUp]
    public string? SponsorName { get; init; }

    /// <summary>Whether a proposal of this identity has been decided and so has left the draft's state.</summary>
    [LookedUp]
    public bool WasDecided { get; init; }

    ProposalId ICreates<ProposalId>.Made => Proposal;

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsSeen(Paragraph, BaseVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (by.Delegation is not { } sponsor)
            return this.NotEntitled();
        if (SponsorName is not { } name)
            return Refusal.Unknown("delegation");
        if (WasDecided)
            return Refusal.Exists("proposal", "a proposal that has been decided");
        var paragraph = state.Find(Paragraph)!;
        if (paragraph.Deleted)
            return new Refusal("paragraph-deleted", "This paragraph is deleted. Propose on another.");
        if (Kind is not ProposalKind.Delete && Text is null)
            return ParagraphTextAttribute.Missing;
        var text = Kind is ProposalKind.Delete ? "" : Text!;
        if (Kind is ProposalKind.Modify && text == paragraph.Text)
            return new Refusal("text-unchanged", "The text proposed is the same as it stands; there is nothing to propose.");
        return new ProposalTabled(
            Proposal, Paragraph, Numbering.LabelOf(state, Paragraph), Kind, BaseVersion, paragraph.Text, text, Rationale, sponsor, name);
    }
}
