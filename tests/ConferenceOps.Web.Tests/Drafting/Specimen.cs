using System.Text.Json;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using Draft = ConferenceOps.Client.Draft;
using DraftLanguage = ConferenceOps.Client.DraftLanguage;
using Paragraph = ConferenceOps.Client.Paragraph;
using ParagraphKind = ConferenceOps.Client.ParagraphKind;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>A small draft, and what happens to it as the server tells it.</summary>
internal static class Specimen
{
    public static readonly Guid TheDraft = Id(90);
    public static readonly DateTimeOffset Then = new(2024, 6, 18, 19, 20, 0, TimeSpan.Zero);

    public static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");

    public static Draft Draft(DraftLanguage language = DraftLanguage.En, params IReadOnlyList<Paragraph> paragraphs) =>
        new(TheDraft, 7, new(Id(91), "Review Conference", "RC"), "A/CONF.1/CRP.1", "Draft outcome", language, paragraphs);

    public static Draft Draft() => Draft(
        DraftLanguage.En,
        Paragraph(1, ParagraphKind.Heading, "", "Preamble"),
        Paragraph(2, ParagraphKind.Preambular, "PP1", "*Recalling* the past,^[Resolution 1.]"),
        Paragraph(3, ParagraphKind.Operative, "1", "Decides to meet;^[Resolution 2.]"),
        Paragraph(4, ParagraphKind.Operative, "2", "Decides to part."));

    public static Paragraph Paragraph(int id, ParagraphKind kind, string label, string text, int version = 1) =>
        new(Id(id), kind, 0, label, text, version, false, new(1, StepKind.Created, label, "The Secretary", Then.AddDays(-1), null, null), null);

    public static Change Amended(int version, int paragraph, string label, string before, string text, string by = "The Chair") =>
        Told(version, new ParagraphAmended(new(Id(paragraph)), label, before, text), by);

    /// <summary>An event as the live hub tells it.</summary>
    public static Change Told(int version, DraftEvent happened, string by = "The Chair") => new(
        $"draft/{TheDraft}", version, Then, by, EventNames.Of(happened.GetType()), JsonSerializer.SerializeToElement(happened.Published, EventJson.Options));
}
