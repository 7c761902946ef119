using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Tables a proposal of a delegation on a paragraph that still stands as the delegate saw it.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">Its identity.</param>
/// <param name="Paragraph">The paragraph; of an insertion, the one to be followed, or null for the beginning.</param>
/// <param name="BaseVersion">The version the delegate worked on; any for the beginning.</param>
/// <param name="Kind">Modify, delete or insert after.</param>
/// <param name="Text">The text proposed; null for a deletion.</param>
/// <param name="Rationale">Why, at most 2,000 characters, or null.</param>
/// <param name="InsertedKind">Of an insertion, what is to be inserted; null for what the paragraph followed is.</param>
/// <param name="InsertedLevel">Of an insertion, at which level: 0 for a paragraph, 1 for (a), 2 for (i); null for that of the paragraph followed.</param>
[Entitled(Roles.Delegate, "table a proposal")]
[GenerateSerializer, Immutable]
public sealed record TableProposal(
    DraftId Draft, ProposalId Proposal, ParagraphId? Paragraph, int BaseVersion,
    ProposalKind Kind, [ParagraphText] string? Text, [Text(TextLimits.Rationale)] string? Rationale, ParagraphKind? InsertedKind = null,
    int? InsertedLevel = null)
    : IProposalCommand, ICreates<ProposalId>, IEditsParagraph
{
    /// <summary>The registered name of the delegation that acts; null if there is none.</summary>
    [LookedUp]
    public string? SponsorName { get; init; }

    /// <summary>Whether a proposal of this identity has been decided and so has left the draft's state.</summary>
    [LookedUp]
    public bool WasDecided { get; init; }

    ProposalId ICreates<ProposalId>.Made => Proposal;

    (ParagraphId Paragraph, int Seen)? IEditsParagraph.Edited(Draft state) => Paragraph is { } paragraph ? (paragraph, BaseVersion) : null;

    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => Paragraph is { } paragraph ? state.TextNotAsSeen(paragraph, BaseVersion) : null;

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (by.Delegation is not { } sponsor)
            return this.NotEntitled();
        if (SponsorName is not { } name)
            return Refusal.Unknown("delegation");
        if (WasDecided)
            return Refusal.Exists("proposal", "a proposal that has been decided");
        if (state.Body is null)
            return Refusal.Unknown("draft");
        var tabled = new ProposalTabled(
            Proposal, Paragraph, Paragraph is { } id ? Numbering.LabelOf(state, id) : "", Kind, BaseVersion, "",
            Kind is ProposalKind.Delete ? "" : Text ?? "", Rationale, sponsor, name, InsertedKind, InsertedLevel);
        var proposal = Drafting.Proposal.Of(tabled);
        if (proposal.Misaddressed(state, Text) is { } refused)
            return refused;
        var (kind, level) = proposal.Inserts(state);
        return Kind is ProposalKind.InsertAfter
            ? tabled with { Base = proposal.TextNow(state), InsertedKind = kind, InsertedLevel = level }
            : tabled with { Base = proposal.TextNow(state), InsertedKind = null, InsertedLevel = null };
    }
}
