using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>How the inline markup reads. Runs are shown as i(italic), b(bold), ib(both), n(note).</summary>
public sealed class MarkupTests
{
    [Theory]
    [InlineData("*Recalling* its task", "i(Recalling) its task")]
    [InlineData("**Part I**: *aims*", "b(Part I): i(aims)")]
    [InlineData("***both* bold**", "ib(both)b( bold)")]
    [InlineData("***both** italic*", "ib(both)i( italic)")]
    [InlineData("*a **b* c**", "i(a )ib(b)b( c)")]
    [InlineData("**a****b**", "b(ab)")]
    public void Emphasis_stands_between_its_marks(string markup, string shown) => Assert.Equal(shown, Show(Markup.Parse(markup)));

    [Theory]
    [InlineData("*alone")]
    [InlineData("alone**")]
    [InlineData("****")]
    [InlineData("*****")]
    [InlineData("a ^[note without end")]
    [InlineData("x^2 [y]")]
    [InlineData("[in brackets]")]
    [InlineData(@"a \ b\")]
    public void A_mark_without_a_partner_is_literal(string markup)
    {
        Assert.Equal(markup, Show(Markup.Parse(markup)));
        Assert.Equal(markup, Markup.Plain(markup));
    }

    [Theory]
    [InlineData("*a* b*", "i(a) b*")]
    [InlineData("**a* b", "**a* b")]
    [InlineData("^[a ^[b] c", "n(a ^[b) c")]
    [InlineData("*a^[b* c]d*", "i(a)n(b* c)i(d)")]
    public void What_is_left_over_is_literal(string markup, string shown) => Assert.Equal(shown, Show(Markup.Parse(markup)));

    [Fact]
    public void A_footnote_stands_in_its_place_and_may_hold_italics()
    {
        const string Text = @"the fund^[See *Records*, p. 1.] pays^[A/1\[2\].]";
        Assert.Equal("the fundn(See i(Records), p. 1.) paysn(A/1[2].)", Show(Markup.Parse(Text)));
        Assert.Equal("the fund pays", Markup.Plain(Text));
        Assert.Equal(["See *Records*, p. 1.", @"A/1\[2\]."], Markup.Notes(Text));
    }

    [Fact]
    public void An_escaped_footnote_is_none()
    {
        Assert.Empty(Markup.Notes(@"x \^[y]"));
        Assert.Equal("x ^[y]", Markup.Plain(@"x \^[y]"));
    }

    [Fact]
    public void An_escaped_text_reads_as_it_was() => Texts.Any.Select(Composed).Sample(text => Assert.Equal(text, Markup.Plain(Markup.Escape(text))));

    [Fact]
    public void Escaped_texts_may_stand_beside_each_other() => Gen.Select(Texts.Any, Texts.Any).Sample((first, second) =>
        Assert.Equal(first + second, Markup.Plain(Markup.Escape(first) + Markup.Escape(second))));

    [Fact]
    public void An_escaped_text_reads_as_it_was_inside_a_footnote_and_emphasis() => Texts.Any.Where(text => text.Length > 0).Sample(text =>
    {
        var runs = Markup.Parse($"a^[*{Markup.Escape(text, inNote: true)}*]b");
        Assert.Equal([new Run(text, Italic: true, Bold: false)], runs[1].Note!.Value);
        Assert.Equal(3, runs.Length);
    });

    [Fact]
    public void Any_text_has_a_reading_whose_neighbours_differ_in_style() => Texts.Any.Sample(text =>
    {
        var runs = Markup.Parse(text);
        Assert.Equal(Markup.Notes(text).Length, runs.Count(run => run.Note is not null));
        Assert.All(runs, run => Assert.True(run.Text.Length > 0 ^ run.Note is not null));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.False(
            pair is { First.Note: null, Second.Note: null } && (pair.First.Italic, pair.First.Bold) == (pair.Second.Italic, pair.Second.Bold)));
    });

    [Fact(Timeout = 10_000)]
    public async Task A_page_of_opening_brackets_is_read_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("^[", 500_000));
        Assert.Equal(text, await Task.Run(() => Markup.Plain(text), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Runs_are_written_down_and_read_again()
    {
        var runs = Markup.Parse("*a*^[b **c**] d");
        var written = JsonSerializer.Serialize(runs, EventJson.Options);
        Assert.Equal(Show(runs), Show(JsonSerializer.Deserialize<ImmutableArray<Run>>(written, EventJson.Options)));
    }

    private static string Composed(string text) => text.Normalize(NormalizationForm.FormC);

    private static string Show(ImmutableArray<Run> runs) => string.Concat(runs.Select(run => run switch
    {
        { Note: { } note } => $"n({Show(note)})",
        { Italic: true, Bold: true } => $"ib({run.Text})",
        { Italic: true } => $"i({run.Text})",
        { Bold: true } => $"b({run.Text})",
        _ => run.Text,
    }));
}
