using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Client;

/// <summary>A draft document, without its text.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Body">The body that negotiates it.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="LastIssued">The revision whose symbol it bears.</param>
public sealed record DraftListing(
    DraftId Id, int Version, BodyName Body, string Symbol, string Title, DraftLanguage Language, IssuedRevision LastIssued);

/// <summary>A revision, without its text.</summary>
/// <param name="Number">0 as the draft was created, then 1 for <c>/Rev.1</c> and so on.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1/Rev.2</c>.</param>
/// <param name="IssuedAt">When.</param>
public sealed record IssuedRevision(int Number, string Symbol, DateTimeOffset IssuedAt);

/// <summary>A draft document with its text and the proposals that await a decision.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Body">The body that negotiates it.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="LastIssued">The revision whose symbol it bears.</param>
/// <param name="Paragraphs">In reading order; deleted ones, in their places, only if they were asked for.</param>
/// <param name="Proposals">The first 250 that await a decision, in the order of tabling.</param>
public sealed record DraftView(
    DraftId Id, int Version, BodyName Body, string Symbol, string Title, DraftLanguage Language, IssuedRevision LastIssued,
    [Given("deleted: $deleted")] ImmutableArray<DraftParagraph> Paragraphs,
    [Given("first: 250, status: [TABLED, BRACKETED]")] Connection<Proposal> Proposals);

/// <summary>A paragraph of a draft.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Label">Its number now, as in "12 (a)", "PP3" or "15 bis"; empty for headings and for deleted ones that were not issued.</param>
/// <param name="Text">One line in the inline markup: <c>*italic*</c>, <c>**bold**</c>, <c>^[footnote]</c>.</param>
/// <param name="Version">1 when made, one more with each change; what an edit must expect.</param>
/// <param name="Deleted">Whether it is deleted.</param>
/// <param name="LastStep">The last thing done to it.</param>
/// <param name="Moved">Whether it stands elsewhere than in the revision issued last; it keeps the number it was issued with.</param>
/// <param name="Moves">How many times it has been moved.</param>
/// <param name="Issued">Where it stood in that revision; null if it was inserted since, or none was issued.</param>
/// <param name="TextVersion">Its version since which it has the text it has.</param>
/// <param name="PlaceVersion">Its version since which it stands where it stands, or is deleted.</param>
/// <param name="LastLabel">The number it bore when it was deleted; empty while it stands, and for headings.</param>
public sealed record DraftParagraph(
    ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text, int Version, bool Deleted, ParagraphStep LastStep,
    bool Moved = false, int Moves = 0, IssuedPlace? Issued = null, int TextVersion = 1, int PlaceVersion = 1, string LastLabel = "");

/// <summary>Where a paragraph stood in the revision issued last.</summary>
/// <param name="Place">0 for the first.</param>
/// <param name="Label">Its number, frozen until the next; empty for headings.</param>
/// <param name="Moves">How many times it had been moved by then.</param>
public sealed record IssuedPlace(int Place, string Label, int Moves);

/// <summary>Something done to a paragraph.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Label">The number the paragraph bore then.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Diff">What it changed in the text; null when not asked for.</param>
public sealed record ParagraphStep(
    int Version, StepKind Kind, string Label, string By, DateTimeOffset At, [If("comparisons")] ImmutableArray<DiffSegment>? Diff = null);

/// <summary>The last things done to a draft.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="LastIssued">The revision whose symbol it bears.</param>
/// <param name="RecentSteps">The newest first, one for each paragraph.</param>
public sealed record DraftSteps(DraftId Id, int Version, IssuedRevision LastIssued, [Given("first: $first")] ImmutableArray<RecentStep> RecentSteps);

/// <summary>The last thing done to a paragraph.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Label">Its number now; empty for headings and for what was deleted.</param>
/// <param name="Step">What was done.</param>
public sealed record RecentStep(ParagraphId Paragraph, string Label, DoneStep Step);

/// <summary>Something done to a paragraph, without what it changed in the text.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Label">The number the paragraph bore then.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
public sealed record DoneStep(int Version, StepKind Kind, string Label, string By, DateTimeOffset At);

/// <summary>A paragraph with everything done to it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Label">Its number now.</param>
/// <param name="Text">Its text.</param>
/// <param name="Version">What an edit must expect.</param>
/// <param name="Deleted">Whether it is deleted.</param>
/// <param name="History">Everything done to it, newest first.</param>
public sealed record ParagraphHistory(ParagraphId Id, string Label, string Text, int Version, bool Deleted, ImmutableArray<HistoryStep> History);

/// <summary>Something done to a paragraph, with the text after it.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Label">The number the paragraph bore then.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Text">The text after it.</param>
/// <param name="Diff">What it changed in the text.</param>
/// <param name="Proposed">The text that the sponsor had proposed, where it was orally revised into another; null otherwise.</param>
public sealed record HistoryStep(
    int Version, StepKind Kind, string Label, string By, DateTimeOffset At, string Text, ImmutableArray<DiffSegment> Diff, string? Proposed = null);

/// <summary>A proposal with everything said on it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="History">Everything said on it, the latest first.</param>
public sealed record ProposalHistory(ProposalId Id, ImmutableArray<ProposalStep> History);

/// <summary>Something said on a proposal.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Delegation">The delegation that spoke; null where none did.</param>
/// <param name="Text">The text proposed or decided; null where the step has none.</param>
/// <param name="Stance">Where the delegation stood; null where it took no position.</param>
/// <param name="Reason">The reason given, or null.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Diff">What was proposed, against the text of then; null where the step proposes nothing.</param>
public sealed record ProposalStep(
    int Version, ProposalStepKind Kind, string? Delegation, string? Text, Stance? Stance, string? Reason, string By, DateTimeOffset At,
    ImmutableArray<DiffSegment>? Diff);
