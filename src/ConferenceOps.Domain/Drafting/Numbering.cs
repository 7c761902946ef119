using System.Collections.Immutable;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Paragraph numbers, computed and never stored: operative ones run 1, 2, 3 with (a) and (i) beneath; preambular ones PP1, PP2.</summary>
public static class Numbering
{
    private static readonly string[] Roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"];

    /// <summary>The label of every paragraph that bears one, in full: "12", "12 (a)", "12 (a) (i)", "PP3". Headings and deleted paragraphs bear none.</summary>
    public static ImmutableDictionary<ParagraphId, string> Labels(Draft draft)
    {
        var labels = ImmutableDictionary.CreateBuilder<ParagraphId, string>();
        int preambular = 0, operative = 0, letter = 0, numeral = 0;
        foreach (var paragraph in draft.Paragraphs.Where(paragraph => !paragraph.Deleted))
        {
            switch (paragraph)
            {
                case { Kind: ParagraphKind.Preambular }:
                    labels[paragraph.Id] = $"PP{++preambular}";
                    break;
                case { Kind: ParagraphKind.Operative, Level: 0 }:
                    (letter, numeral) = (0, 0);
                    labels[paragraph.Id] = $"{++operative}";
                    break;
                case { Kind: ParagraphKind.Operative, Level: 1 }:
                    numeral = 0;
                    labels[paragraph.Id] = $"{operative} ({Letter(++letter)})";
                    break;
                case { Kind: ParagraphKind.Operative }:
                    labels[paragraph.Id] = $"{operative} ({Letter(letter)}) ({Numeral(++numeral)})";
                    break;
                default:
                    break;
            }
        }

        return labels.ToImmutable();
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
