using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>The comparison over real resolutions in six languages, where they lie beside the repository.</summary>
public sealed partial class RealTextsTests
{
    // In no resolution, and never part of the word beside it.
    private const string Other = "※";

    public static TheoryData<string> Languages => ["ar", "en", "es", "fr", "ru", "zh"];

    [Theory, MemberData(nameof(Languages))]
    public void An_amended_paragraph_gives_back_both_texts(string language)
    {
        var paragraphs = Paragraphs(language);
        var words = paragraphs.SelectMany(WordChunker.Words).Distinct().ToArray();
        var edit = Gen.Select(Gen.Int[0, 10_000], Gen.Int[0, 3], Gen.OneOf(words).Array[0, 3]);
        Gen.Select(Gen.OneOf(paragraphs), edit.Array[1, 6]).Sample((before, edits) =>
        {
            var after = WordChunker.Words(before);
            foreach (var (at, removed, added) in edits)
            {
                var start = at % (after.Count + 1);
                after.RemoveRange(start, Math.Min(removed, after.Count - start));
                after.InsertRange(start, added);
            }

            Diffs.AreSound(before, string.Concat(after));
            Diffs.AreSound(string.Concat(after), before);
        });
    }

    [Theory, MemberData(nameof(Languages))]
    public void One_word_replaced_in_a_paragraph_is_marked_and_nothing_else(string language) =>
        Gen.Select(Gen.OneOf(Paragraphs(language)), Gen.Int[0, 10_000]).Sample((before, at) =>
        {
            var words = WordChunker.Words(before);
            var replaced = at % words.Count;
            var word = words[replaced].TrimEnd();
            words[replaced] = Other + words[replaced][word.Length..];

            var changes = TextDiff.Compute(before, string.Concat(words)).Where(segment => segment.Op is not DiffOp.Equal);
            Assert.Equal([new DiffSegment(DiffOp.Deleted, word), new DiffSegment(DiffOp.Inserted, Other)], changes);
        });

    [Theory, MemberData(nameof(Languages))]
    public void Any_two_paragraphs_of_one_language_can_be_compared(string language)
    {
        var paragraph = Gen.OneOf(Paragraphs(language));
        Gen.Select(paragraph, paragraph).Sample(Diffs.AreSound);
    }

    private static string[] Paragraphs(string language)
    {
        var folder = Folder();
        var files = folder is null ? [] : Directory.GetFiles(folder, $"*.{language}.xml");
        if (files.Length == 0)
            Assert.Skip("The resolutions are not beside the repository (../shared/data/resolutions).");
        return [.. files.SelectMany(ParagraphsOf)];
    }

    private static IEnumerable<string> ParagraphsOf(string file)
    {
        using var reader = XmlReader.Create(file);
        var text = new StringBuilder();
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
                text.Append(reader.Value);
            if (reader is not { NodeType: XmlNodeType.EndElement, LocalName: "p" })
                continue;
            var paragraph = Spaces.Replace(text.ToString(), " ").Trim().Normalize(NormalizationForm.FormC);
            text.Clear();
            if (paragraph.Length > 40)
                yield return paragraph;
        }
    }

    private static string? Folder()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "ConferenceOps.sln")))
                return Path.Combine(at.FullName, "..", "shared", "data", "resolutions") is var folder && Directory.Exists(folder) ? folder : null;
        }

        return null;
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Spaces { get; }
}
