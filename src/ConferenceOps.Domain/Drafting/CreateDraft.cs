using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Creates a draft with all its paragraphs at once, typed in or imported.</summary>
/// <param name="Draft">Its identity.</param>
/// <param name="Body">The body that will negotiate it.</param>
/// <param name="Symbol">Its document symbol; no other of the body's drafts in this language was issued under one that looks like it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order, at most 5,000.</param>
/// <param name="Source">The name of the file it comes from; null if it was typed in.</param>
[Entitled(Circle.Presiding | Roles.Secretariat, "create a draft", Who = "the Secretariat and the bureau")]
[GenerateSerializer, Immutable]
public sealed record CreateDraft(
    DraftId Draft, BodyId Body, [Text(TextLimits.Symbol)] string Symbol, [Text(TextLimits.DocumentTitle)] string Title,
    DraftLanguage Language, ImmutableArray<NewParagraph> Paragraphs, [LookedUp] string? Source = null)
    : IDraftCommand, ICreates<DraftId>
{
    /// <summary>Whether there is such a body.</summary>
    [LookedUp]
    public bool BodyExists { get; init; }

    /// <summary>The title of a draft of the body in this language that could be taken for this one by its symbol; null if there is none.</summary>
    [LookedUp]
    public string? LooksLike { get; init; }

    DraftId ICreates<DraftId>.Made => Draft;

    /// <summary>Why a draft of so many paragraphs is refused, or null if it is not.</summary>
    public static Refusal? RefuseLength(int paragraphs) => paragraphs <= 5_000
        ? null
        : new("too-many-paragraphs", Refusal.Words($"A draft has at most 5,000 paragraphs; this one has {paragraphs:N0}. Divide it."));

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!BodyExists)
            return Refusal.Unknown("body");
        if (LooksLike is { } other)
            return new Refusal("symbol-taken", $"The body has {other} under this symbol, or one that looks the same. Give this draft another, or look there.");
        // A file's name is entered by whoever named the file.
        var source = Tidying.Line(Source ?? "");
        if (Texts.Refuse("file name", source, required: false, TextLimits.FileName) is { } unnamed)
            return unnamed;
        if (RefuseLength(Paragraphs.Length) is { } length)
            return length;
        if (Paragraphs.DistinctBy(paragraph => paragraph.Id).Count() != Paragraphs.Length)
            return new Refusal("paragraph-repeated", "Two paragraphs bear the same identity.");

        return DraftTree.Refuse(Paragraphs) is { } misplaced
            ? misplaced
            : new DraftCreated(Draft, Body, Symbol, Title, Language, Paragraphs, source.Length == 0 ? null : source);
    }
}
