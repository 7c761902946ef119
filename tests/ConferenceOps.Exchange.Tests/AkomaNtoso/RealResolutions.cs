using System.Reflection;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Exchange.AkomaNtoso;

namespace ConferenceOps.Exchange.Tests.AkomaNtoso;

/// <summary>Two resolutions of the General Assembly in six languages, where they lie beside the repository.</summary>
public sealed class RealResolutions
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(
        typeof(RealResolutions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
            attribute => attribute.Key == "RepositoryRoot").Value!, "..", "shared", "data", "resolutions"));

    [Theory]
    [InlineData("76-232", 24, 35, 9)]
    [InlineData("77-71", 25, 34, 16)]
    public async Task Every_language_holds_the_same_paragraphs_and_footnotes(string number, int preambular, int operative, int footnotes)
    {
        foreach (var language in Enum.GetValues<DraftLanguage>())
        {
            var document = await Read($"{number}.{language.ToString().ToLowerInvariant()}.xml");

            Assert.Equal((language, $"A/RES/{number.Replace('-', '/')}"), (document.Language, document.Symbol));
            Assert.Equal(preambular, document.Paragraphs.Count(paragraph => paragraph.Kind is ParagraphKind.Preambular));
            Assert.Equal(operative, document.Paragraphs.Count(paragraph => paragraph is { Kind: ParagraphKind.Operative, Level: 0 }));
            Assert.Equal(footnotes, document.Paragraphs.Sum(paragraph => Markup.Notes(paragraph.Text).Length));
            Assert.Empty(document.NotUnderstood);
            Assert.All(document.Paragraphs, paragraph =>
            {
                Assert.DoesNotContain("  ", paragraph.Text, StringComparison.Ordinal);
                Assert.Equal(paragraph.Text.Trim(), paragraph.Text);
                Assert.True(paragraph.Text.IsNormalized());
                // Numbers are computed, so none is left in the text.
                Assert.DoesNotMatch(@"^\**\d+\s*[-.]\s", paragraph.Text);
            });
        }
    }

    [Theory]
    [InlineData("ar", "الاتجار")]
    [InlineData("zh", "小武器")]
    [InlineData("en", "The illicit trade")]
    [InlineData("fr", "Le commerce illicite")]
    [InlineData("ru", "Незаконная торговля")]
    [InlineData("es", "El comercio ilícito")]
    public async Task The_title_is_the_resolutions_own(string language, string beginning) =>
        Assert.StartsWith(beginning, (await Read($"77-71.{language}.xml")).Title, StringComparison.Ordinal);

    [Fact]
    public async Task Participles_are_in_italics()
    {
        var english = await Read("77-71.en.xml");
        Assert.NotEmpty(english.Paragraphs);
        Assert.All(english.Paragraphs, paragraph => Assert.True(Markup.Parse(paragraph.Text)[0].Italic, paragraph.Text));
    }

    [Fact]
    public async Task Footnotes_stand_in_their_places()
    {
        var english = await Read("77-71.en.xml");
        var noted = english.Paragraphs.Where(paragraph => Markup.Notes(paragraph.Text).Length > 0).ToList();
        // The first stands in the middle of its paragraph, after a comma; the one to paragraph 32 at its end.
        Assert.Matches(@"Aspects,\^\[.*\] and recognizing", noted[0].Text);
        Assert.EndsWith(
            ";^[Ibid., para. 75.]",
            english.Paragraphs.Where(paragraph => paragraph.Kind is ParagraphKind.Operative).ElementAt(31).Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chinese_and_Arabic_read_as_they_are_written()
    {
        var chinese = await Read("77-71.zh.xml");
        Assert.NotEmpty(chinese.Paragraphs);
        Assert.All(chinese.Paragraphs, paragraph => Assert.DoesNotMatch(@"[\u4E00-\u9FFF] [\u4E00-\u9FFF]", Markup.Plain(paragraph.Text)));
        var arabic = await Read("77-71.ar.xml");
        Assert.NotEmpty(arabic.Paragraphs);
        Assert.DoesNotContain(arabic.Paragraphs, paragraph => paragraph.Text.Contains("()", StringComparison.Ordinal));
    }

    private static async Task<ReadDocument> Read(string file)
    {
        var path = Path.Combine(Folder, file);
        Assert.SkipUnless(File.Exists(path), "The resolutions are not there: put them into ../shared/data/resolutions beside the repository.");
        await using var xml = File.OpenRead(path);
        return (await AkomaNtosoReader.Read(xml, new(), TestContext.Current.CancellationToken)).Document!;
    }
}
