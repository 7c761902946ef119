using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Drafting;

namespace ConferenceOps.Server.Demo;

/// <summary>The draft outcome document, and what the Chair has already changed in it.</summary>
internal static class DemoDraft
{
    public static DraftId Id { get; } = new(new("0192c0de-0192-7024-8000-000000000010"));

    /// <summary>Each paragraph by its number at that moment, the words struck out and those put in their place.</summary>
    private static readonly (string Label, string Before, string After)[] Amendments =
    [
        ("PP4", "in more places, than any other kind of weapon", "in more places and in more years, than any other kind of weapon"),
        ("5", "within sixty days", "within thirty days"),
        ("8 (a)", "at least once a year", "at least once a year, under the eye of someone other than its keeper"),
        ("14", "for as long as possible", "for at least thirty years and, where practicable, indefinitely"),
        ("15 (b)", "within fourteen days", "within twenty-one days"),
        ("15 (b)", "within sixty days or to say", "within ninety days or to say"),
    ];

    public static ImmutableArray<NewParagraph> Paragraphs() => [.. EmbeddedLines.Of("outcome-draft.txt").Select(Parse)];

    public static async Task Create(IGrainFactory grains)
    {
        await grains.Draft(Id).Create(
            new(Id, DemoConference.ReviewConference, "A/CONF.192/2024/RC/CRP.1", "Draft outcome document of the fourth Review Conference", DraftLanguage.En, Paragraphs()),
            DemoActors.Secretariat.Sends("create the draft")).Accepted();
        foreach (var (label, before, after) in Amendments)
        {
            var paragraph = await Find(grains, label);
            var text = paragraph.Text.Replace(before, after, StringComparison.Ordinal);
            await grains.Draft(Id).Amend(new(paragraph.Id, paragraph.Version, text), DemoActors.Chair.Sends($"write {after} in paragraph {label}")).Accepted();
        }

        await Insert(grains, "23", "*Encourage* States to provide survivors of armed violence with medical care, rehabilitation and a way back into work, and to count the cost of such care when they weigh the cost of prevention;");
    }

    private static async Task Insert(IGrainFactory grains, string after, string text)
    {
        var place = await Find(grains, after);
        await grains.Draft(Id).Insert(new(new(DemoActors.Identity($"what follows paragraph {after}")), place.Id, ParagraphKind.Operative, 0, text), DemoActors.Chair.Sends($"insert after paragraph {after}")).Accepted();
    }

    private static async Task<Paragraph> Find(IGrainFactory grains, string label)
    {
        var draft = (await grains.Draft(Id).Read()).State;
        return draft.Paragraphs.Single(paragraph => Numbering.LabelOf(draft, paragraph.Id) == label);
    }

    private static NewParagraph Parse(string line)
    {
        var space = line.IndexOf(' ');
        var (kind, level) = line[..space] switch
        {
            "H" => (ParagraphKind.Heading, 0),
            "PP" => (ParagraphKind.Preambular, 0),
            "OP" => (ParagraphKind.Operative, 0),
            "a" => (ParagraphKind.Operative, 1),
            "i" => (ParagraphKind.Operative, 2),
            var mark => throw new FormatException($"A paragraph of the draft outcome document is marked \"{mark}\"."),
        };
        return new(new(Guid.CreateVersion7()), kind, level, line[(space + 1)..]);
    }
}
