using System.Globalization;
using System.Text;
using ConferenceOps.Domain.Text;
using CsCheck;

namespace ConferenceOps.Domain.Tests.Text;

/// <summary>What holds of the comparison of any two texts.</summary>
public sealed class TextDiffProperties
{
    [Fact]
    public void A_comparison_gives_back_both_texts_and_no_two_neighbours_of_a_kind() =>
        Texts.Two.Sample(texts => Diffs.AreSound(texts.Before, texts.After));

    [Fact]
    public void The_way_back_is_a_comparison_as_sound() =>
        Texts.Two.Sample(texts => Diffs.AreSound(texts.After, texts.Before));

    [Fact]
    public void A_text_compared_with_itself_is_one_equal_stretch() => Texts.Any.Where(text => text.Length > 0).Sample(text =>
        Assert.Equal([new DiffSegment(DiffOp.Equal, text.Normalize(NormalizationForm.FormC))], TextDiff.Compute(text, text)));

    [Fact]
    public void How_an_accent_is_encoded_is_no_change() => Texts.Any.Sample(text =>
        Assert.DoesNotContain(TextDiff.Compute(text.Normalize(NormalizationForm.FormD), text), segment => segment.Op is not DiffOp.Equal));

    [Fact]
    public void The_words_of_a_text_are_the_text() =>
        Texts.Any.Select(text => text.Normalize(NormalizationForm.FormC)).Sample(text => Assert.Equal(text, string.Concat(WordChunker.Words(text))));

    [Fact]
    public void No_comparison_divides_what_a_reader_sees_as_one_character() => Texts.Two.Sample((before, after) =>
    {
        var composed = after.Normalize(NormalizationForm.FormC);
        var starts = StringInfo.ParseCombiningCharacters(composed).ToHashSet();
        var at = 0;
        foreach (var segment in TextDiff.Compute(before, after).Where(segment => segment.Op is not DiffOp.Deleted))
        {
            // A mark of the markup stays a mark, and a space a space, even with an accent upon it.
            Assert.True(starts.Contains(at) || "*]^\\[ \u00a0".Contains(composed[at - 1]), $"divided at {at}: {composed}");
            at += segment.Text.Length;
        }
    });

    [Fact]
    public void A_text_broken_in_the_middle_of_a_character_is_compared_all_the_same() =>
        Gen.Select(Texts.Any, Gen.OneOf("\ud83d", "\ude42", "\ufffe", "\0", "\uffff"), Texts.Any).Sample((start, broken, end) =>
        {
            var segments = TextDiff.Compute(start + broken + end, start + end);
            Assert.Equal((start + end).Normalize(NormalizationForm.FormC), TextDiff.After(segments));
        });
}
