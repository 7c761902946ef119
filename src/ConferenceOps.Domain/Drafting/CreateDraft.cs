using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Creates a draft with all its paragraphs at once, typed in or imported.</summary>
/// <param name="Draft">Its identity.</param>
/// <param name="Body">The body that will negotiate it.</param>
/// <param name="Symbol">Its document symbol.</param>
/// <param name="Title">Its title.</param>
/// <param name="Language">The language it is negotiated in.</param>
/// <param name="Paragraphs">In reading order, at most 5,000.</param>
/// <param name="Source">The name of the file it comes from, or null.</param>
[GenerateSerializer, Immutable]
public sealed record CreateDraft(
    DraftId Draft, BodyId Body, string Symbol, string Title, DraftLanguage Language, ImmutableArray<NewParagraph> Paragraphs, string? Source = null)
    : ICommand<Draft, DraftEvent>
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat | Roles.Chair | Roles.Bureau))
            return Refusal.NotEntitled("create a draft", "the Secretariat and the bureau");
        if (state.Body is not null)
            return new Refusal("draft-exists", $"This draft already exists as {state.Symbol}.");
        if (Refusal.OfText("symbol", Symbol, 80) is { } symbol)
            return symbol;
        if (Refusal.OfText("title", Title, 500) is { } title)
            return title;
        if (Paragraphs.Length > 5_000)
            return new Refusal("too-many-paragraphs", $"A draft has at most 5,000 paragraphs; this one has {Paragraphs.Length:N0}. Divide it.");
        if (Paragraphs.DistinctBy(paragraph => paragraph.Id).Count() != Paragraphs.Length)
            return new Refusal("paragraph-repeated", "Two paragraphs bear the same identity.");

        var tidy = Paragraphs.Select(paragraph => paragraph with { Text = ParagraphText.Tidy(paragraph.Text) }).ToImmutableArray();
        for (var i = 0; i < tidy.Length; i++)
        {
            if (ParagraphText.Refuse(tidy[i].Text) is { } text)
                return text with { Message = $"In the paragraph at place {i + 1}: {text.Message}" };
            if (tidy[i].Level is < 0 or > 2)
                return new Refusal("level-out-of-range", $"The paragraph at place {i + 1} has level {tidy[i].Level}; levels go from 0 to 2.");
        }

        return new DraftCreated(Draft, Body, Symbol.Trim(), Title.Trim(), Language, tidy, Source);
    }
}
