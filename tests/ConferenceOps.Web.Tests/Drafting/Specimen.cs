using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>A small draft, and what happens to it as the server tells it.</summary>
internal static class Specimen
{
    public static readonly DraftId TheDraft = new(Id(90));
    public static readonly DateTimeOffset Then = new(2024, 6, 18, 19, 20, 0, TimeSpan.Zero);

    public static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    /// <summary>The identity of a paragraph.</summary>
    public static ParagraphId P(int number) => new(Id(number));

    public static DraftView View(params IEnumerable<DraftParagraph> paragraphs) => new(
        TheDraft, 7, new(new(Id(91)), "Review Conference", "RC"), "A/CONF.1/CRP.1", "Draft outcome", DraftLanguage.En,
        new(0, "A/CONF.1/CRP.1", Then.AddDays(-1)), [.. paragraphs],
        new([], new(false, null), 0));

    public static DraftView View() => View(
        Paragraph(1, ParagraphKind.Heading, "", "Preamble"),
        Paragraph(2, ParagraphKind.Preambular, "PP1", "*Recalling* the past,^[Resolution 1.]"),
        Paragraph(3, ParagraphKind.Operative, "1", "Decides to meet;^[Resolution 2.]"),
        Paragraph(4, ParagraphKind.Operative, "2", "Decides to part."));

    /// <summary>A draft with proposals on it.</summary>
    public static DraftView With(this DraftView draft, params IReadOnlyList<Proposal> proposals) =>
        draft with { Proposals = new([.. proposals], new(false, null), proposals.Count) };

    public static DraftParagraph Paragraph(int id, ParagraphKind kind, string label, string text) =>
        new(P(id), kind, 0, label, text, 1, false, new(1, StepKind.Created, label, "The Secretary", Then.AddDays(-1)));

    /// <summary>A proposal of Kenya's on the last paragraph.</summary>
    public static Proposal Kenyas(int id = 50) => new(
        new(Id(id)), P(4), ProposalKind.Modify, 1, "Decides to part.", "Decides to part friends.", null, new(Id(70)), "Kenya", ProposalStatus.Tabled, [], null);

    public static Change Amended(int version, int paragraph, string label, string before, string text, string by = "The Chair") =>
        Told(version, new ParagraphAmended(P(paragraph), label, before, text), by);

    /// <summary>An event as the live hub tells it.</summary>
    public static Change Told(int version, DraftEvent happened, string by = "The Chair") => new(
        $"draft/{TheDraft}", version, Then, by, EventNames.Of(happened.GetType()), JsonSerializer.SerializeToElement(happened.Published, EventJson.Options));
}
