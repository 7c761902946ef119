using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Paragraph numbers, computed and never stored: operative ones run 1, 2, 3 with (a) and (i) beneath; preambular ones PP1, PP2.</summary>
public static class Numbering
{
    private static readonly string[] Roman =
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>The label of every paragraph that bears one, in full: "12", "12 (a)", "12 (a) (i)", "PP3". Headings and deleted paragraphs bear none.</summary>
    public static ImmutableDictionary<ParagraphId, string> Labels(Draft draft) => draft.Paragraphs
        .Zip(Labels(draft.Paragraphs.Select(paragraph => (paragraph.Kind, paragraph.Level, paragraph.Deleted))))
        .Where(pair => pair.Second.Length > 0)
        .ToImmutableDictionary(pair => pair.First.Id, pair => pair.Second);

    /// <summary>The labels of paragraphs in reading order, an empty string for those that bear none.</summary>
    public static IEnumerable<string> Labels(IEnumerable<(ParagraphKind Kind, int Level, bool Deleted)> paragraphs)
    {
        int preambular = 0, operative = 0, letter = 0, numeral = 0;
        foreach (var paragraph in paragraphs)
        {
            switch (paragraph)
            {
                case { Deleted: true } or { Kind: ParagraphKind.Heading }:
                    yield return "";
                    break;
                case { Kind: ParagraphKind.Preambular }:
                    yield return $"PP{++preambular}";
                    break;
                case { Level: 0 }:
                    (letter, numeral) = (0, 0);
                    yield return $"{++operative}";
                    break;
                case { Level: 1 }:
                    numeral = 0;
                    yield return $"{operative} ({Letter(++letter)})";
                    break;
                default:
                    yield return $"{operative} ({Letter(letter)}) ({Numeral(++numeral)})";
                    break;
            }
        }
    }

    /// <summary>The label of one paragraph, or an empty string if it bears none.</summary>
    public static string LabelOf(Draft draft, ParagraphId paragraph) => Labels(draft).GetValueOrDefault(paragraph, "");

    private static string Letter(int place) => place switch
    {
        < 1 => "a",
        <= 26 => $"{(char)('a' + place - 1)}",
        _ => $"{(char)('a' + ((place - 1) / 26) - 1)}{(char)('a' + ((place - 1) % 26))}",
    };

    private static string Numeral(int place) => place <= Roman.Length ? Roman[place - 1] : $"{place}";
}
