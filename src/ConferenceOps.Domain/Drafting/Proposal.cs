using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What a delegation proposes to do with a paragraph, and what has become of it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Paragraph">The paragraph it is made on; of an insertion, the one to be followed, or null for the beginning.</param>
/// <param name="Kind">Modify, delete or insert after.</param>
/// <param name="BaseVersion">The version of the paragraph it is made on.</param>
/// <param name="Base">The text of the paragraph at that version.</param>
/// <param name="Text">The text proposed, whatever is decided; empty for a deletion.</param>
/// <param name="Rationale">Why, in the sponsor's words, or null.</param>
/// <param name="Sponsor">The delegation that tabled it.</param>
/// <param name="SponsorName">That delegation's name.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Positions">Where other delegations stand, one position each, in the order in which they spoke up.</param>
/// <param name="Reason">Why it was rejected; null unless it was.</param>
/// <param name="DecidedText">The text decided, where it was accepted as orally revised; null otherwise.</param>
/// <param name="RevisedBy">Who revised it orally; null if nobody did, or where an old record does not tell.</param>
/// <param name="InsertedKind">Of an insertion, what is to be inserted; null for what the paragraph followed is.</param>
/// <param name="InsertedLevel">Of an insertion, at which level; null for that of the paragraph followed.</param>
[GenerateSerializer, Immutable]
public sealed record Proposal(
    ProposalId Id, ParagraphId? Paragraph, ProposalKind Kind, int BaseVersion, string Base, string Text, string? Rationale,
    DelegationId Sponsor, string SponsorName, ProposalStatus Status, ImmutableArray<ProposalPosition> Positions, string? Reason,
    string? DecidedText = null, string? RevisedBy = null, ParagraphKind? InsertedKind = null, int? InsertedLevel = null)
{
    /// <summary>Why an act on a proposal is refused that was never tabled.</summary>
    public static Refusal Unknown { get; } = Refusal.Unknown("proposal");

    /// <summary>Why an act on a proposal is refused that is accepted, rejected or withdrawn.</summary>
    public static Refusal Decided { get; } = new("proposal-decided", "This proposal has been decided or withdrawn. Table another.");

    /// <summary>The states of a proposal that awaits a decision; kept in brackets it is still in dispute.</summary>
    public static ImmutableArray<ProposalStatus> Live { get; } = [ProposalStatus.Tabled, ProposalStatus.Bracketed];

    /// <summary>True until it is accepted, rejected or withdrawn.</summary>
    public bool IsLive => Live.Contains(Status);

    /// <summary>True if it was accepted, as it was tabled or as orally revised.</summary>
    public bool IsAccepted => Status is ProposalStatus.Accepted or ProposalStatus.AcceptedAsRevised;

    /// <summary>True if the text of the paragraph has changed since the version it is made on, so that it cannot be accepted as it is. A move, or a
    /// deletion that was undone, is no change of text.</summary>
    public bool NeedsRebase(Draft draft) => IsLive && Addressed(draft) is { Deleted: false } paragraph && paragraph.TextVersion > BaseVersion;

    /// <summary>The paragraph it is made on if that is deleted and it awaits a decision: its sponsor withdraws it or puts it on another, the bureau
    /// restores the paragraph or rejects it. Null otherwise.</summary>
    public Paragraph? DeletedParagraph(Draft draft) => IsLive && Addressed(draft) is { Deleted: true } paragraph ? paragraph : null;

    /// <summary>A proposal as it was tabled.</summary>
    public static Proposal Of(ProposalTabled e) => new(
        e.Proposal, e.Paragraph, e.Kind, e.BaseVersion, e.Base, e.Text, e.Rationale, e.Sponsor, e.SponsorName, ProposalStatus.Tabled, [], null,
        InsertedKind: e.InsertedKind, InsertedLevel: e.InsertedLevel);

    /// <summary>The proposal after what happened to it since it was tabled.</summary>
    public Proposal After(ProposalEvent happened) => happened switch
    {
        PositionTaken e => this with
        {
            Positions = [.. Positions.Where(position => position.Delegation != e.Delegation), new(e.Delegation, e.Name, e.Stance)],
        },
        ProposalRebased e => Rewritten(Paragraph, e.BaseVersion, e.Base, e.Text),
        ProposalReaddressed e => Rewritten(e.Paragraph, e.BaseVersion, e.Base, e.Text),
        ProposalWithdrawn => this with { Status = ProposalStatus.Withdrawn },
        ProposalAccepted { Revised: true } e => this with { Status = ProposalStatus.AcceptedAsRevised, DecidedText = e.Text, RevisedBy = e.RevisedBy },
        ProposalAccepted => this with { Status = ProposalStatus.Accepted },
        ProposalBracketed => this with { Status = ProposalStatus.Bracketed },
        ProposalRejected e => this with { Status = ProposalStatus.Rejected, Reason = e.Reason },
        _ => throw new UnreachableException(),
    };

    /// <summary>What an insertion inserts, and at which level.</summary>
    internal (ParagraphKind Kind, int Level) Inserts(Draft draft) => Addressed(draft) is { } paragraph
        ? (InsertedKind ?? paragraph.Kind, InsertedLevel ?? (InsertedKind is null or ParagraphKind.Operative ? paragraph.Level : 0))
        : (InsertedKind ?? draft.Paragraphs.FirstOrDefault(one => !one.Deleted)?.Kind ?? ParagraphKind.Preambular, InsertedLevel ?? 0);

    /// <summary>The text as it stands of the paragraph it is made on; empty at the beginning.</summary>
    internal string TextNow(Draft draft) => Addressed(draft)?.Text ?? "";

    /// <summary>Why it cannot be made with this text on the paragraph it is on, or null.</summary>
    internal Refusal? Misaddressed(Draft draft, string? text)
    {
        if (Paragraph is null && Kind is not ProposalKind.InsertAfter)
            return new("paragraph-missing", "Choose the paragraph to change. Only a new paragraph can be proposed for the beginning.");
        if (Addressed(draft) is { Deleted: true } deleted)
            return new("paragraph-deleted", $"{draft.Named(deleted.Id)} is deleted. Propose on another, or ask the bureau to restore it.");
        if (Kind is ProposalKind.Delete)
            return null;
        if (text is null)
            return ParagraphTextAttribute.Missing;
        if (Kind is ProposalKind.Modify)
            return text == TextNow(draft) ? new("text-unchanged", "The text proposed is the same as it stands; there is nothing to propose.") : null;
        return draft.Land(this, out _);
    }

    private Paragraph? Addressed(Draft draft) => Paragraph is { } id ? draft.Find(id) : null;

    // What it said until then stays in its history.
    private Proposal Rewritten(ParagraphId? paragraph, int baseVersion, string text, string proposed) =>
        this with { Paragraph = paragraph, BaseVersion = baseVersion, Base = text, Text = proposed, Status = ProposalStatus.Tabled, Positions = [] };
}

/// <summary>Where a delegation stands on another's proposal.</summary>
[GenerateSerializer, Immutable]
public sealed record ProposalPosition(DelegationId Delegation, string Name, Stance Stance);

/// <summary>For or against a proposal.</summary>
public enum Stance
{
    /// <summary>Supports it.</summary>
    Support,

    /// <summary>Opposes it.</summary>
    Oppose,
}

/// <summary>What a proposal asks for.</summary>
public enum ProposalKind
{
    /// <summary>Another text of the paragraph.</summary>
    Modify,

    /// <summary>That the paragraph be deleted.</summary>
    Delete,

    /// <summary>A new paragraph after it, of the same kind and level unless another is named.</summary>
    InsertAfter,
}

/// <summary>What has become of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>It awaits a decision.</summary>
    Tabled,

    /// <summary>It is kept in brackets: in dispute, still to be decided.</summary>
    Bracketed,

    /// <summary>It was accepted as it was tabled.</summary>
    Accepted,

    /// <summary>It was accepted as orally revised.</summary>
    AcceptedAsRevised,

    /// <summary>It was rejected, with a reason.</summary>
    Rejected,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
