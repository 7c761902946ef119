using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains;

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

    private const string Inserted = "*Encourage* States to provide survivors of armed violence with medical care, rehabilitation and a way back into work, "
        + "and to count the cost of such care when they weigh the cost of prevention;";

    public static ImmutableArray<NewParagraph> Paragraphs() => [.. EmbeddedLines.Of("outcome-draft.txt").Select(Parse)];

    public static async Task Create(CommandRouter commands)
    {
        var paragraphs = Paragraphs();
        await commands.Load(DemoActors.Secretariat, "create the draft", new CreateDraft(
            Id, DemoConference.ReviewConference, "A/CONF.192/2024/RC/CRP.1", "Draft outcome document of the fourth Review Conference",
            DraftLanguage.En, paragraphs));
        // From what the draft was created with, so that a load taken up again sends the same.
        var numbers = Numbering.Anew(paragraphs, DraftLanguage.En);
        var byLabel = paragraphs.Where(paragraph => numbers[paragraph.Id].Length > 0)
            .ToDictionary(paragraph => numbers[paragraph.Id], paragraph => (paragraph.Id, paragraph.Text, Version: 1), StringComparer.Ordinal);
        foreach (var (label, before, after) in Amendments)
        {
            var (id, text, version) = byLabel[label];
            text = text.Replace(before, after, StringComparison.Ordinal);
            await commands.Load(DemoActors.Chair, $"write {after} in paragraph {label}", new AmendParagraph(Id, id, version, text));
            byLabel[label] = (id, text, version + 1);
        }

        await commands.Load(DemoActors.Chair, "insert after paragraph 23", new InsertParagraph(
            Id, new(DemoActors.Identity("what follows paragraph 23")), byLabel["23"].Id, ParagraphKind.Operative, 0, Inserted));
    }

    private static NewParagraph Parse(string line, int place)
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
        return new(new(DemoActors.Identity($"paragraph at place {place}")), kind, level, line[(space + 1)..]);
    }
}
