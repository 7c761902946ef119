using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>A paragraph of a draft.</summary>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i).</param>
/// <param name="Label">Its number now, as in "12 (a)" or "PP3"; empty for headings and deleted ones.</param>
/// <param name="Text">One line in the inline markup: <c>*italic*</c>, <c>**bold**</c>, <c>^[footnote]</c>.</param>
/// <param name="Version">1 when made, one more with each change; what an edit must expect.</param>
/// <param name="LastStep">The last thing done to it, without text and, unless asked for, without comparison.</param>
/// <param name="History">Everything done to it, newest first; null when not asked for.</param>
public sealed record Paragraph(
    Guid Id, ParagraphKind Kind, int Level, string Label, string Text, int Version, bool Deleted, ParagraphStep LastStep, IReadOnlyList<ParagraphStep>? History);

/// <summary>Something done to a paragraph.</summary>
/// <param name="Version">The version of the stream <c>draft/{id}</c> after it.</param>
/// <param name="Label">The number the paragraph bore then.</param>
/// <param name="By">Who did it.</param>
/// <param name="Text">The text after it; null when not asked for.</param>
/// <param name="Diff">What it changed in the text; null when not asked for.</param>
public sealed record ParagraphStep(int Version, StepKind Kind, string Label, string By, DateTimeOffset At, string? Text, IReadOnlyList<DiffSegment>? Diff);

/// <summary>A paragraph to create a draft with.</summary>
/// <param name="Id">Made by the client; never changes.</param>
public sealed record NewParagraph(Guid Id, ParagraphKind Kind, int Level, string Text);

/// <summary>What became of a command on a paragraph.</summary>
/// <param name="Result">The paragraph as it stands now, after a refusal too: with the other editor's text if it has moved on.</param>
/// <param name="DraftVersion">The version of the stream <c>draft/{id}</c> after the command.</param>
public sealed record ParagraphResult(Paragraph? Result, Refusal? Refusal, int DraftVersion);

/// <summary>What a paragraph is.</summary>
[JsonConverter(typeof(WireEnum<ParagraphKind>))]
public enum ParagraphKind
{
    /// <summary>A heading, which bears no number.</summary>
    Heading,

    /// <summary>A preambular paragraph.</summary>
    Preambular,

    /// <summary>An operative paragraph.</summary>
    Operative,
}

/// <summary>What was done to a paragraph.</summary>
[JsonConverter(typeof(WireEnum<StepKind>))]
public enum StepKind
{
    /// <summary>It came with the draft.</summary>
    Created,

    /// <summary>Its text was changed.</summary>
    Amended,

    /// <summary>It was inserted.</summary>
    Inserted,

    /// <summary>It was moved to another place.</summary>
    Moved,

    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was restored after it had been deleted.</summary>
    Restored,
}
