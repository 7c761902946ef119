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
public sealed record DraftListing(DraftId Id, int Version, BodyName Body, string Symbol, string Title, DraftLanguage Language);

/// <summary>A draft document with its text and the proposals that await a decision.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>draft/{id}</c> that this shows.</param>
/// <param name="Body">The body that negotiates it.</param>
/// <param name="Symbol">As in <c>A/CONF.192/2024/RC/CRP.1</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order; deleted ones, in their places, only if they were asked for.</param>
/// <param name="Proposals">The first 250 that await a decision, in the order of tabling.</param>
public sealed record DraftView(
    DraftId Id, int Version, BodyName Body, string Symbol, string Title, DraftLanguage Language,
    [Given("deleted: $deleted")] ImmutableArray<DraftParagraph> Paragraphs,
    [Given("first: 250, status: [TABLED, BRACKETED]")] Connection<Proposal> Proposals);

/// <summary>A paragraph of a draft.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Kind">Heading, preambular or operative.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Label">Its number now, as in "12 (a)" or "PP3"; empty for headings and deleted ones.</param>
/// <param name="Text">One line in the inline markup: <c>*italic*</c>, <c>**bold**</c>, <c>^[footnote]</c>.</param>
/// <param name="Version">1 when made, one more with each change; what an edit must expect.</param>
/// <param name="Deleted">Whether it is deleted.</param>
/// <param name="LastStep">The last thing done to it.</param>
public sealed record DraftParagraph(
    ParagraphId Id, ParagraphKind Kind, int Level, string Label, string Text, int Version, bool Deleted, ParagraphStep LastStep);

/// <summary>Something done to a paragraph.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Label">The number the paragraph bore then.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Diff">What it changed in the text; null when not asked for.</param>
public sealed record ParagraphStep(
    int Version, StepKind Kind, string Label, string By, DateTimeOffset At, [If("comparisons")] ImmutableArray<DiffSegment>? Diff = null);

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
public sealed record HistoryStep(int Version, StepKind Kind, string Label, string By, DateTimeOffset At, string Text, ImmutableArray<DiffSegment> Diff);
