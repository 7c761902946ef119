using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using CsCheck;
using static ConferenceOps.Domain.Tests.Drafting.Negotiation;
using static ConferenceOps.Domain.Tests.People;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>Numbers between two revisions.</summary>
public sealed class FrozenNumberRules
{
    [Fact]
    public void Until_the_first_revision_numbers_follow_the_text() =>
        Assert.Equal(["1", "2", "3", "4"], Of(0, 0, 0).Insert(10, after: 1).Labels);

    [Fact]
    public void An_issued_number_never_moves_and_what_is_inserted_is_counted_from_it()
    {
        var after = Issued(0, 0, 0).Insert(10, after: 1);
        Assert.Equal("1 bis", after.Recorded);
        Assert.Equal(["1", "1 bis", "2", "3"], after.Labels);
        Assert.Equal(["1", "1 bis", "1 ter", "2", "3", "3 bis"], after.Insert(11, after: 10).Insert(12, after: 3).Labels);
    }

    [Fact]
    public void What_is_inserted_before_the_first_is_counted_from_the_first() =>
        Assert.Equal(["1 ante", "1 ante bis", "1", "2"], Issued(0, 0).Insert(10, after: 0).Insert(11, after: 10).Labels);

    [Fact]
    public void A_deleted_number_stays_unused_and_is_there_for_who_restores_it()
    {
        var after = Issued(0, 0, 0).Delete(2);
        Assert.Equal(["1", "3"], after.Labels);
        Assert.Equal("2", after.LabelOf(2));
        Assert.Equal(["1", "2 bis", "3"], after.Insert(10, after: 2).Labels);
        Assert.Equal(["1", "2", "2 bis", "3"], after.Restore(2).Labels);
    }

    [Fact]
    public void What_was_inserted_and_is_deleted_again_takes_no_number() =>
        Assert.Equal(["1", "1 bis", "2"], Issued(0, 0).Insert(10, after: 1).Insert(11, after: 10).Delete(10).Labels);

    [Fact]
    public void A_moved_paragraph_keeps_its_issued_number_and_is_known_as_moved()
    {
        var after = Issued(0, 0, 0, 0).Move(4, after: 1);
        Assert.Equal("4", after.Recorded);
        Assert.Equal(["1", "4", "2", "3"], after.Labels);
        Assert.Equal([P(4)], Numbering.Of(after.Draft).Moved);
        Assert.Equal(["1", "4", "1 bis", "2", "3"], after.Insert(10, after: 4).Labels);
        Assert.Empty(Numbering.Of(after.Delete(10).Move(4, after: 3).Draft).Moved);
    }

    [Fact]
    public void Of_two_neighbours_that_changed_places_the_one_that_was_moved_is_known_as_moved()
    {
        Assert.Equal([P(1)], Numbering.Of(Issued(0, 0).Move(1, after: 2).Draft).Moved);
        Assert.Equal([P(2)], Numbering.Of(Issued(0, 0).Move(2, after: 0).Draft).Moved);
    }

    [Fact]
    public void Sub_paragraphs_are_frozen_likewise()
    {
        var after = Issued(0, 1, 1, 2, 0).Insert(10, after: 2, level: 1).Insert(11, after: 4, level: 2);
        Assert.Equal(["1", "1 (a)", "1 (a) bis", "1 (b)", "1 (b) (i)", "1 (b) (i) bis", "2"], after.Labels);
        Assert.Equal(["1", "1 (a) ante", "1 (a)", "1 (a) bis"], after.Insert(12, after: 1, level: 1).Labels.Take(4));
    }

    [Fact]
    public void What_hangs_on_a_new_paragraph_or_on_one_without_any_is_lettered_freely() => Assert.Equal(
        ["1", "1 bis", "1 bis (a)", "1 bis (b)", "2", "2 (a)"],
        Issued(0, 0).Insert(10, after: 1).Insert(11, after: 10, level: 1).Insert(12, after: 11, level: 1).Insert(13, after: 2, level: 1).Labels);

    [Fact]
    public void The_next_revision_numbers_anew_and_gives_the_number_it_was_known_by()
    {
        var between = Issued(0, 0, 0).Insert(10, after: 1).Delete(2);
        var issued = IssuedParagraph.Of(between.Draft);
        Assert.Equal([("1", null), ("2", "1 bis"), ("3", (string?)null)], issued.Select(one => (one.Label, one.Until)));
        Assert.Equal(["1", "2", "3"], between.Issue().Labels);
        Assert.Equal(["1", "2", "2 bis", "3"], between.Insert(11, after: 10).Labels);
    }

    [Fact]
    public void A_proposed_insertion_is_spoken_of_as_bis_and_another_text_kept_in_brackets_as_alt()
    {
        var draft = Issued(0, 0).Draft;
        draft = Tabled(Tabled(Tabled(draft, 70, ProposalKind.Modify), 71, ProposalKind.InsertAfter), 72, ProposalKind.Modify);
        Assert.Equal(["1", "1 bis", "1"], draft.Proposals.Select(one => Numbering.LabelOf(draft, one)));
        draft = draft.Evolve(new ProposalBracketed(new(Id(70)))).Evolve(new ProposalBracketed(new(Id(72))));
        Assert.Equal(["1 alt", "1 bis", "1 alt bis"], draft.Proposals.Select(one => Numbering.LabelOf(draft, one)));

        static Draft Tabled(Draft draft, int number, ProposalKind kind) => draft.Evolve(
            new ProposalTabled(new(Id(number)), P(1), "1", kind, 1, "text 1", $"text {number}", null, new(Id(80)), "Kenya"));
    }

    [Fact]
    public void Moving_there_and_back_is_nothing_to_issue()
    {
        var same = Issued(0, 0, 0).Move(1, after: 3).Move(1, after: 0).Draft;
        Assert.Equal(
            "nothing-to-issue",
            Procedure.Decide(new IssueRevision(Document, AllSeen), same, Chair, Now, Since<Draft, DraftEvent>.Nothing(same)).Refusal?.Reason);
    }

    [Fact]
    public void What_an_earlier_version_issued_keeps_the_labels_it_was_issued_with()
    {
        var draft = Draft.Initial.Evolve(new DraftCreated(
            Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.Fr,
            [new(P(1), ParagraphKind.Operative, 0, "one"), new(P(2), ParagraphKind.Operative, 1, "two")], null));
        var issued = IssuedParagraph.Of(draft).Select((one, place) => one with { Label = place == 0 ? "1" : "1 (a)" });
        draft = draft.Evolve(new RevisionIssued(1, "CRP.1/Rev.1", Now, [.. issued]));
        draft = draft.Evolve(new ParagraphInserted(P(3), P(2), ParagraphKind.Operative, 1, "1 (b)", "three"));
        Assert.Equal(["1", "1 (a)", "1 (a) bis"], IssuedParagraph.Standing(draft).Select(one => one.Label));
    }

    [Fact]
    public void Whatever_is_done_between_two_revisions_no_issued_number_changes_and_none_is_borne_twice() =>
        Gen.Select(Gen.Int[0, 2].Array[1, 12], Gen.Select(Gen.Int[0, 3], Gen.Int[0, 40], Gen.Int[0, 40], Gen.Int[0, 2]).Array[1, 25]).Sample((levels, steps) =>
        {
            var text = Issued(levels);
            var frozen = text.Draft.LastIssued!.Numbers;
            var next = 100;
            text.PassesOver = true;
            foreach (var (act, one, other, level) in steps)
            {
                var paragraph = text.Draft.Paragraphs[one % text.Draft.Paragraphs.Length];
                var place = other % (text.Draft.Paragraphs.Length + 1);
                _ = act switch
                {
                    0 => text.Insert(next++, place == 0 ? 0 : Number(text.Draft.Paragraphs[place - 1].Id), level),
                    1 when !paragraph.Deleted => text.Delete(Number(paragraph.Id)),
                    1 => text.Restore(Number(paragraph.Id)),
                    _ => text.Move(Number(paragraph.Id), place == 0 ? 0 : Number(text.Draft.Paragraphs[place - 1].Id)),
                };
            }

            var live = text.Labels.Where(label => label.Length > 0).ToList();
            return frozen.All(one => text.LabelOf(Number(one.Id)) == one.Label)
                && live.Count == live.Distinct(StringComparer.Ordinal).Count()
                && IssuedParagraph.Standing(text.Draft).All(one => one.Label.Length > 0);
        });

    private static int Number(ParagraphId paragraph) => BitConverter.ToInt32(paragraph.Value.ToByteArray());

    // Something is amended first, since a text is not issued twice.
    private static Negotiation Issued(params int[] levels) => Negotiation.Of(levels).Insert(50, after: 0).Issue().Delete(50).Issue();
}
