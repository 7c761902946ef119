using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using CsCheck;
using static ConferenceOps.Domain.Tests.Drafting.Negotiation;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>Which paragraphs a comparison tells as moved, and what a concordance holds.</summary>
public sealed class ComparisonRules
{
    private static readonly Gen<ImmutableArray<IssuedParagraph>> Texts = Gen.Int[0, 2].Array[1, 25].Select(levels => Text(levels));

    [Fact]
    public void A_text_compared_with_itself_shows_nothing() => Texts.Sample(text =>
        RevisionComparison.Of(text, text).All(one => !one.Moved && one.Was == one.Label && one.Diff.All(segment => segment.Op is DiffOp.Equal))
            && RevisionComparison.Concordance(text, text).IsEmpty);

    [Fact]
    public void What_is_inserted_or_deleted_moves_nothing_else() => Gen.Select(Texts, Gen.Int[0, 999].Array[1, 8]).Sample((text, places) =>
    {
        var shorter = text;
        foreach (var place in places.Where(_ => shorter.Length > 1))
            shorter = shorter.RemoveAt(place % shorter.Length);
        return Moved(text, Numbered(shorter)).Count == 0 && Moved(Numbered(shorter), text).Count == 0;
    });

    [Fact]
    public void Of_one_paragraph_that_was_moved_exactly_that_one_is_told() => Gen.Select(Texts, Gen.Int[0, 999], Gen.Int[0, 999]).Sample((text, from, to) =>
    {
        var one = text[from % text.Length];
        var rest = text.Remove(one);
        var after = rest.Insert(to % text.Length, one with { Moves = 1 });
        var told = Moved(text, Numbered(after));
        return after.Select(each => each.Id).SequenceEqual(text.Select(each => each.Id)) ? told.Count == 0 : told.SetEquals([one.Id]);
    });

    [Fact]
    public void No_more_are_told_as_moved_than_must_be() => Gen.Select(Gen.Int[1, 9], Gen.Int[0, 9].Array[1, 4]).Sample((count, picks) =>
    {
        var text = Text(new int[count + 1]);
        var after = text;
        foreach (var pick in picks)
        {
            var one = after[pick % after.Length];
            after = after.Remove(one).Insert(pick * 7 % after.Length, one with { Moves = one.Moves + 1 });
        }

        return Moved(text, Numbered(after)).Count <= picks.Length;
    });

    [Fact]
    public void Of_two_neighbours_the_one_that_someone_moved_is_told_and_not_the_one_that_kept_its_number()
    {
        var text = Text([0, 0, 0]);
        Assert.Equal([P(1)], Moved(text, Numbered([text[1], text[0] with { Moves = 1 }, text[2]])));
        Assert.Equal([P(2)], Moved(text, Numbered([text[1] with { Moves = 1 }, text[0], text[2]])));
        ImmutableArray<IssuedParagraph> withHeading = Numbered([text[0] with { Kind = ParagraphKind.Heading }, text[1], text[2]]);
        Assert.Equal([P(1)], Moved(withHeading, Numbered([withHeading[1], withHeading[0], withHeading[2]])));
    }

    [Fact]
    public void What_hangs_on_a_moved_paragraph_is_not_told_beside_it()
    {
        var text = Text([0, 1, 2, 1, 0, 0]);
        var after = Numbered([text[4], text[5], text[0] with { Moves = 1 }, .. text[1..4]]);
        Assert.Equal([P(1)], Moved(text, after));
        var turned = Numbered([text[4], text[5], text[0] with { Moves = 1 }, text[3] with { Moves = 1 }, text[1], text[2]]);
        Assert.Equal([P(1), P(4)], Moved(text, turned).OrderBy(one => one.Value));
    }

    [Fact]
    public void A_concordance_gives_each_paragraph_that_is_kept_one_number_on_either_side() =>
        Gen.Select(Texts, Gen.Shuffle(Enumerable.Range(0, 25).ToArray()), Gen.Int[0, 25]).Sample((text, order, count) =>
        {
            var later = Numbered([.. order.Where(place => place < text.Length).Take(count).Select(place => text[place])]);
            var kept = RevisionComparison.Concordance(text, later, all: true).Where(entry => entry is { Label: not null, Was: not null }).ToList();
            return kept.Count == later.Length
                && kept.Select(entry => entry.Label).Distinct(StringComparer.Ordinal).Count() == kept.Count
                && kept.Select(entry => entry.Was).Distinct(StringComparer.Ordinal).Count() == kept.Count
                && RevisionComparison.Concordance(text, later).All(entry => entry.Label != entry.Was);
        });

    [Fact]
    public void Every_paragraph_of_either_text_is_compared_once_and_those_gone_together_stay_together()
    {
        var text = Text([0, 0, 0, 0, 0]);
        var compared = RevisionComparison.Of(text, Numbered([text[3], text[0], text[4]]));
        Assert.Equal([P(4), P(1), P(2), P(3), P(5)], compared.Select(one => one.Id));
    }

    [Fact]
    public void A_thousand_paragraphs_in_any_order_take_steps_in_proportion()
    {
        Assert.Equal(1_000, RevisionComparison.Of(Long(1_000), [.. Long(1_000).Reverse()]).Length);
        // Four times the text is looked at some four times as often, not sixteen.
        Assert.InRange((double)LooksAt(1_000) / LooksAt(250), 3, 6);
    }

    private static ImmutableArray<IssuedParagraph> Long(int length) => Text(Enumerable.Range(0, length).Select(place => place % 4 == 3 ? 1 : 0));

    /// <summary>How often a paragraph is looked at to find what has moved when everything has.</summary>
    private static long LooksAt(int length)
    {
        var looks = new Looks();
        Movement.Between([.. Long(length).Select(one => new Watched(one, looks))], [.. Long(length).Reverse().Select(one => new Watched(one, looks))]);
        return looks.Count;
    }

    private static ImmutableArray<IssuedParagraph> Text(IEnumerable<int> levels) => Numbered([.. levels.Select((level, place) =>
        new IssuedParagraph(P(place + 1), ParagraphKind.Operative, level, "", $"Decides to do as stated under {place + 1};"))]);

    private static ImmutableArray<IssuedParagraph> Numbered(ImmutableArray<IssuedParagraph> text)
    {
        var numbers = Numbering.Anew(text, DraftLanguage.En);
        return [.. text.Select(one => one with { Label = numbers[one.Id] })];
    }

    private static ImmutableHashSet<ParagraphId> Moved(ImmutableArray<IssuedParagraph> earlier, ImmutableArray<IssuedParagraph> later) =>
        [.. RevisionComparison.Of(earlier, later).Where(one => one.Moved).Select(one => one.Id)];

    private sealed class Looks
    {
        public long Count { get; set; }
    }

    private sealed class Watched(INumbered one, Looks looks) : INumbered
    {
        public ParagraphId Id => Seen(one.Id);

        public ParagraphKind Kind => Seen(one.Kind);

        public int Level => Seen(one.Level);

        public string Label => Seen(one.Label);

        public int Moves => Seen(one.Moves);

        private T Seen<T>(T value)
        {
            looks.Count++;
            return value;
        }
    }
}
