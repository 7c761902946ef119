using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What can happen to a draft. Texts are the participants' until they are issued.</summary>
public abstract record DraftEvent : IEvent
{
    /// <inheritdoc/>
    public virtual Audience Audience => Audience.Delegates;

    /// <inheritdoc/>
    public virtual object Published => this;
}

/// <summary>A paragraph as it is when a draft is created.</summary>
[GenerateSerializer, Immutable]
public sealed record NewParagraph(ParagraphId Id, ParagraphKind Kind, int Level, [ParagraphText] string Text) : INumbered;

/// <summary>The draft was created with all its paragraphs.</summary>
/// <param name="Source">The name of the file it was imported from, or null.</param>
[EventName("draft.created")]
public sealed record DraftCreated(
    DraftId Draft, BodyId Body, string Symbol, string Title, DraftLanguage Language, ImmutableArray<NewParagraph> Paragraphs, string? Source)
    : DraftEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) =>
        [NewIdentity.Of(Draft), .. Paragraphs.Select(paragraph => NewIdentity.Of(paragraph.Id))];

    /// <inheritdoc/>
    public override object Published => new { Draft, Body, Symbol, Title, Language };
}

/// <summary>The text of a paragraph was changed.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Label">The number it bore at that moment.</param>
/// <param name="Before">Its text until then.</param>
/// <param name="Text">Its text from then on.</param>
/// <param name="Credit">To whose proposal it is owed; null if to none.</param>
[EventName("draft.paragraph-amended")]
public sealed record ParagraphAmended(
    ParagraphId Paragraph, string Label, string Before, string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Credit? Credit = null)
    : DraftEvent
{
    /// <inheritdoc/>
    public override object Published => new { Paragraph, Label, Text, Diff = TextDiff.Compute(Before, Text), Credit?.Sponsor, Credit };
}

/// <summary>A paragraph was inserted after another, or at the beginning.</summary>
[EventName("draft.paragraph-inserted")]
public sealed record ParagraphInserted(
    ParagraphId Paragraph, ParagraphId? After, ParagraphKind Kind, int Level, string Label, string Text,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Credit? Credit = null)
    : DraftEvent, IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) =>
        // What a proposal inserts bears the proposal's identity, which is its own already.
        Credit?.Proposal.Inserted == Paragraph ? [] : [NewIdentity.Of(Paragraph)];

    /// <inheritdoc/>
    public override object Published => new { Paragraph, After, Kind, Level, Label, Text, Diff = TextDiff.Compute("", Text), Credit?.Sponsor, Credit };
}

/// <summary>A paragraph was moved after another, or to the beginning.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="After">The paragraph it now follows, or null at the beginning.</param>
/// <param name="From">The number it bore before.</param>
/// <param name="Label">The number it bears now: the same if it was issued with it.</param>
/// <param name="With">What hangs on it and was moved with it, deleted ones included; null if nothing does.</param>
[EventName("draft.paragraph-moved")]
public sealed record ParagraphMoved(
    ParagraphId Paragraph, ParagraphId? After, string From, string Label,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<ParagraphId>? With = null)
    : DraftEvent;

/// <summary>A paragraph was deleted; it keeps its place and can be restored.</summary>
/// <param name="With">The paragraph on which it hangs and with which it went; null if it was deleted on its own.</param>
[EventName("draft.paragraph-deleted")]
public sealed record ParagraphDeleted(
    ParagraphId Paragraph, string Label, string Before, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Credit? Credit = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ParagraphId? With = null)
    : DraftEvent
{
    /// <inheritdoc/>
    public override object Published => new { Paragraph, Label, Diff = TextDiff.Compute(Before, ""), Credit?.Sponsor, Credit, With };
}

/// <summary>A deleted paragraph was restored in its place.</summary>
/// <param name="With">The paragraph on which it hangs and with which it returned; null if it was restored by itself.</param>
[EventName("draft.paragraph-restored")]
public sealed record ParagraphRestored(
    ParagraphId Paragraph, string Label, string Text, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ParagraphId? With = null)
    : DraftEvent
{
    /// <inheritdoc/>
    public override object Published => new { Paragraph, Label, Text, Diff = TextDiff.Compute("", Text), With };
}
