using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using CsCheck;
using Any = ConferenceOps.Domain.Tests.Text.Texts;

namespace ConferenceOps.Domain.Tests.Kernel;

/// <summary>What becomes of a text that people enter, in a name and in a paragraph.</summary>
public sealed class EnteredTextRules
{
    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u00ad")]
    [InlineData("\u3164")]
    [InlineData("\u2800")]
    [InlineData("\u115f\uffa0")]
    [InlineData(" \u00a0\u2028\t")]
    [InlineData("\u202e\u2066\u200f")]
    [InlineData("\0\u0007")]
    [InlineData("\ufe0f\u200d")]
    public void What_nobody_sees_is_no_text(string unseen)
    {
        Assert.Equal("title-missing", Title(unseen).Refused);
        Assert.Equal("text-missing", Paragraph(unseen).Refused);
    }

    [Theory]
    [InlineData("Ken\u200bya", "Kenya")]
    [InlineData("Ken\u00adya\0", "Kenya")]
    [InlineData("\u202ayneK\u202c\u202e", "yneK")]
    [InlineData("\ufeffKenya\u2060", "Kenya")]
    [InlineData("Ke\u200dnya", "Kenya")]
    [InlineData("Cote\u0301", "Cot\u00e9")]
    [InlineData("Agenda\u00a0item\t8\u2003(a)\v", "Agenda item 8 (a)")]
    [InlineData("one\r\n\u2028two\u2029\u0085three", "one two three")]
    [InlineData("Guinea\u2011Bissau", "Guinea-Bissau")]
    [InlineData("Côte d’Ivoire “now”", "Côte d’Ivoire “now”")]
    [InlineData("می\u200cخواهد", "می\u200cخواهد")]
    [InlineData("क्\u200dष", "क्\u200dष")]
    [InlineData("می\u200c خواهد", "می خواهد")]
    [InlineData("葛\U000e0100城", "葛\U000e0100城")]
    [InlineData("\u200fالعراق", "العراق")]
    public void A_name_is_kept_as_it_is_seen(string pasted, string kept) => Assert.Equal((kept, null), Title(pasted));

    [Theory]
    [InlineData("resolution\u00a077/71", "resolution\u00a077/71")]
    [InlineData("resolution \u00a0 77/71", "resolution\u00a077/71")]
    [InlineData("CRP\u20111", "CRP\u20111")]
    [InlineData("so\u00adft\thyphens\vand  tabs", "soft hyphens and tabs")]
    [InlineData("السلاح\u200f (A/1)", "السلاح\u200f (A/1)")]
    [InlineData("the\u200f fund", "the fund")]
    [InlineData("\u202ethe fund", "the fund")]
    public void A_paragraph_keeps_what_typographers_mean(string pasted, string kept) => Assert.Equal((kept, null), Paragraph(pasted));

    // Not all of these can be written down in an attribute.
    [Fact]
    public void What_others_cannot_read_is_refused_and_said_why()
    {
        foreach (var (broken, why) in new[]
        {
            ("a\ud800b", "half a character"), ("\udc00", "half a character"), ("a\ufffeb", "U+FFFE"), ("a\uffff", "U+FFFF"), ("\ufdd0a", "U+FDD0"),
            ("a\U0001ffff", "U+1FFFF"), ("\uf0b7 first", "U+F0B7"), ("\U00100000", "U+100000"), ("lost\ufffd", "lost"), ("\u0301", "U+0301"),
            ("\u0301a", "without the letter"), ("a \u0301b", "without the letter"), ("\u200f\u064b", "without the letter"),
            ("a" + new string('\u0335', 9), "piles more than 8"),
        })
        {
            foreach (var (_, refused, message) in new[] { FullTitle(broken), FullParagraph(broken) })
            {
                Assert.EndsWith("-malformed", refused, StringComparison.Ordinal);
                Assert.Contains(why, message, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void What_is_kept_is_kept_as_it_is_when_it_is_sent_again() => Any.Any.Sample(text =>
    {
        foreach (var tidy in new Func<string, string>[] { Tidying.Line, Tidying.Paragraph })
            Assert.Equal(tidy(text), tidy(tidy(text)));
    });

    [Fact]
    public void A_paragraph_in_a_list_is_kept_as_any_other_and_its_place_is_said()
    {
        var create = new CreateDraft(new(People.Id(1)), new(People.Id(2)), "CRP.1", "Outcome", DraftLanguage.En,
            [new(new(People.Id(3)), ParagraphKind.Operative, 0, " *Decides*\u00ad "), new(new(People.Id(4)), ParagraphKind.Operative, 0, "fine")]);
        var (tidy, refused) = CommandShape.Of(typeof(CreateDraft)).Tidied(create);
        Assert.Null(refused);
        Assert.Equal(["*Decides*", "fine"], ((CreateDraft)tidy).Paragraphs.Select(paragraph => paragraph.Text));

        var broken = create with { Paragraphs = create.Paragraphs.SetItem(1, create.Paragraphs[1] with { Text = "\u200b" }) };
        var refusal = CommandShape.Of(typeof(CreateDraft)).Tidied(broken).Refusal!;
        Assert.Equal("text-missing", refusal.Reason);
        Assert.StartsWith("At place 2 of the paragraphs: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shortened_text_ends_between_two_characters_as_a_reader_sees_them()
    {
        Assert.Equal("abc", Excerpt.Of("abc", 3));
        Assert.Equal("ab…", Excerpt.Of("ab👨‍👩‍👧c", 5));
        Assert.Equal("…", Excerpt.Of("🙂", 1));
        Any.Any.Sample(text => Assert.True(
            Excerpt.Of(text, 10) is var brief && brief.Length <= 11 && (brief == text || text.StartsWith(brief[..^1], StringComparison.Ordinal))));
    }

    [Fact]
    public void A_name_that_reads_from_right_to_left_leaves_the_words_about_it_where_they_are()
    {
        Assert.Equal("Kenya", Isolated.Of("Kenya"));
        Assert.Equal("\u2068العراق\u2069", Isolated.Of("العراق"));
        // As a log of old may hold it.
        Assert.Equal("\u2068\u202eayneK\u2069", Isolated.Of("\u202eayneK"));
        var taken = Procedure.Decide(
            new AddAgendaItem(new(People.Id(1)), new(People.Id(2)), null, "Marking") { BodyExists = true },
            BodyAgenda.Initial.Evolve(new AgendaItemAdded(new(People.Id(2)), null, "العراق")), People.Secretary, People.Now, since: null).Refusal!;
        Assert.StartsWith("\u2068العراق\u2069: this agenda item exists already.", taken.Message, StringComparison.Ordinal);
    }

    private static (string? Kept, string? Refused) Title(string text) => FullTitle(text) is var (kept, refused, _) ? (kept, refused) : default;

    private static (string? Kept, string? Refused) Paragraph(string text) => FullParagraph(text) is var (kept, refused, _) ? (kept, refused) : default;

    private static (string? Kept, string? Refused, string? Message) FullTitle(string text) =>
        Full(new AddAgendaItem(new BodyId(People.Id(1)), new(People.Id(2)), null, text), "title");

    private static (string? Kept, string? Refused, string? Message) FullParagraph(string text) =>
        Full(new AmendParagraph(new(People.Id(1)), new(People.Id(2)), 1, text), "text");

    private static (string? Kept, string? Refused, string? Message) Full(ICommand command, string field)
    {
        var shape = CommandShape.Of(command.GetType());
        var (tidy, refused) = shape.Tidied(command);
        return (refused is null ? (string?)shape.Fields.Single(one => one.Name == field).Of(tidy) : null, refused?.Reason, refused?.Message);
    }
}
