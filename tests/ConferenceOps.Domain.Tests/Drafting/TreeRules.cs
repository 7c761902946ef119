using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Drafting.ParagraphKind;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Drafting.Draft, ConferenceOps.Domain.Drafting.DraftEvent>;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>Sub-paragraphs belong to their paragraph, whatever happens to it.</summary>
public sealed class TreeRules
{
    private static readonly DraftId Document = new(Id(90));
    private static readonly ParagraphId Heading1 = new(Id(1));
    private static readonly ParagraphId One = new(Id(2));
    private static readonly ParagraphId OneA = new(Id(3));
    private static readonly ParagraphId OneAi = new(Id(4));
    private static readonly ParagraphId OneB = new(Id(5));
    private static readonly ParagraphId Two = new(Id(6));
    private static readonly ParagraphId TwoA = new(Id(7));
    private static readonly ParagraphId New = new(Id(8));
    private static readonly DraftCreated Created = new(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [
            new(Heading1, Heading, 0, "Measures"), new(One, Operative, 0, "Decides:"), new(OneA, Operative, 1, "to meet:"),
            new(OneAi, Operative, 2, "soon;"), new(OneB, Operative, 1, "to talk;"), new(Two, Operative, 0, "Requests:"), new(TwoA, Operative, 1, "a report."),
        ],
        null);

    private static readonly DraftEvent[] OneGone =
    [
        new ParagraphDeleted(One, "1", "Decides:"), new ParagraphDeleted(OneA, "1 (a)", "to meet:", With: One),
        new ParagraphDeleted(OneAi, "1 (a) (i)", "soon;", With: One), new ParagraphDeleted(OneB, "1 (b)", "to talk;", With: One),
    ];

    [Fact]
    public void What_hangs_on_a_paragraph_goes_with_it()
    {
        Rule.Given(Created).When(new DeleteParagraph(Document, One, AllSeen), Chair).Then(OneGone);
        Assert.Equal(["1", "1 (a)"], Labels([Created, .. OneGone]));
    }

    [Fact]
    public void What_went_with_a_paragraph_returns_with_it() => Rule
        .Given([Created, .. OneGone]).When(new RestoreParagraph(Document, One, 2), Chair).Then(
            new ParagraphRestored(One, "1", "Decides:"), new ParagraphRestored(OneA, "1 (a)", "to meet:", One),
            new ParagraphRestored(OneAi, "1 (a) (i)", "soon;", One), new ParagraphRestored(OneB, "1 (b)", "to talk;", One));

    [Fact]
    public void What_was_deleted_before_on_its_own_does_not_return()
    {
        DraftEvent[] before = [new ParagraphDeleted(OneA, "1 (a)", "to meet:"), new ParagraphDeleted(OneAi, "1 (a) (i)", "soon;", With: OneA)];
        DraftEvent[] after = [new ParagraphDeleted(One, "1", "Decides:"), new ParagraphDeleted(OneB, "1 (a)", "to talk;", With: One)];
        Rule.Given([Created, .. before]).When(new DeleteParagraph(Document, One, AllSeen), Chair).Then(after);
        Rule.Given([Created, .. before, .. after]).When(new RestoreParagraph(Document, One, 2), Chair).Then(
            new ParagraphRestored(One, "1", "Decides:"), new ParagraphRestored(OneB, "1 (a)", "to talk;", One));
    }

    [Fact]
    public void A_sub_paragraph_is_not_restored_without_its_paragraph() =>
        Rule.Given([Created, .. OneGone]).When(new RestoreParagraph(Document, OneA, 2), Chair).ThenRefused("paragraph-deleted");

    [Fact]
    public void A_paragraph_moves_with_all_that_hangs_on_it()
    {
        var moved = Rule.Given(Created).When(new MoveParagraph(Document, One, 1, Two), Chair).Then<ParagraphMoved>();
        Assert.Equal(TwoA, moved.After);
        Assert.Equal(("1", "2"), (moved.From, moved.Label));
        Assert.Equal([OneA, OneAi, OneB], moved.With!.Value.AsEnumerable());
        Assert.Equal([Heading1, Two, TwoA, One, OneA, OneAi, OneB], After(Created, moved).Paragraphs.Select(one => one.Id));
        Assert.Equal(["1", "1 (a)", "2", "2 (a)", "2 (a) (i)", "2 (b)"], Labels(Created, moved));
    }

    [Fact]
    public void A_deleted_sub_paragraph_moves_along_and_is_restored_there()
    {
        var gone = new ParagraphDeleted(TwoA, "2 (a)", "a report.");
        var moved = Rule.Given(Created, gone).When(new MoveParagraph(Document, Two, 1, Heading1), Chair).Then<ParagraphMoved>();
        Rule.Given(Created, gone, moved).When(new RestoreParagraph(Document, TwoA, 2), Chair).Then(new ParagraphRestored(TwoA, "1 (a)", "a report."));
    }

    [Fact]
    public void A_paragraph_is_not_moved_among_what_hangs_on_it() =>
        Rule.Given(Created).When(new MoveParagraph(Document, One, 1, OneB), Chair).ThenRefused("paragraph-within-itself");

    [Fact]
    public void A_level_stays_legal_where_a_paragraph_is_moved()
    {
        Rule.Given(Created).When(new MoveParagraph(Document, OneA, 1, Heading1), Chair).ThenRefused("sub-paragraph-without-paragraph");
        Rule.Given(Created).When(new MoveParagraph(Document, OneA, 1, null), Chair).ThenRefused("sub-paragraph-without-paragraph");
        Rule.Given(Created).When(new MoveParagraph(Document, OneAi, 1, Two), Chair).ThenRefused("sub-paragraph-without-paragraph");
        Rule.Given(Created).When(new MoveParagraph(Document, OneAi, 1, TwoA), Chair).Then(new ParagraphMoved(OneAi, TwoA, "1 (a) (i)", "2 (a) (i)"));
        Rule.Given([Created, .. OneGone]).When(new MoveParagraph(Document, TwoA, 1, OneB), Chair).ThenRefused("paragraph-deleted");
    }

    [Fact]
    public void A_paragraph_that_is_deleted_is_not_moved() =>
        Rule.Given([Created, .. OneGone]).When(new MoveParagraph(Document, One, 2, Two), Chair).ThenRefused("paragraph-deleted");

    [Fact]
    public void An_insertion_stands_after_all_that_hangs_on_what_it_follows()
    {
        Rule.Given(Created).When(Insert(One, Operative, 0), Chair).Then(new ParagraphInserted(New, OneB, Operative, 0, "2", "x"));
        Rule.Given(Created).When(Insert(OneA, Operative, 1), Chair).Then(new ParagraphInserted(New, OneAi, Operative, 1, "1 (b)", "x"));
        Rule.Given(Created).When(Insert(OneA, Heading, 0), Chair).Then(new ParagraphInserted(New, OneB, Heading, 0, "", "x"));
        Rule.Given(Created).When(Insert(One, Operative, 1), Chair).Then(new ParagraphInserted(New, One, Operative, 1, "1 (a)", "x"));
    }

    [Theory]
    [InlineData(Heading, 1, "level-out-of-range")]
    [InlineData(Preambular, 1, "level-out-of-range")]
    [InlineData(Operative, 3, "level-out-of-range")]
    [InlineData(Operative, -1, "level-out-of-range")]
    [InlineData(Operative, 1, "sub-paragraph-without-paragraph")]
    [InlineData(Operative, 2, "sub-paragraph-without-paragraph")]
    public void What_cannot_be_inserted_cannot_be_created_or_proposed_either(ParagraphKind kind, int level, string reason)
    {
        Rule.Given(Created).When(Insert(Heading1, kind, level), Chair).ThenRefused(reason);
        Rule.Given(Created).When(Insert(null, kind, level), Chair).ThenRefused(reason);
        Rule.Given(Created).When(Propose(Heading1, kind, level), KenyasDelegate).ThenRefused(reason);
        Rule.Given(Created).When(Propose(null, kind, level), KenyasDelegate).ThenRefused(reason);
        NewParagraph[] before = [Created.Paragraphs[0], Created.Paragraphs[1], Created.Paragraphs[0] with { Id = Two }];
        foreach (var first in new[] { [], before[..1], before })
        {
            var create = new CreateDraft(Document, new(Id(91)), "CRP.1", "x", DraftLanguage.En, [.. first, new(New, kind, level, "x")]) { BodyExists = true };
            Rule.Given().When(create, Chair).ThenRefused(reason);
        }
    }

    [Fact]
    public void A_deeper_level_is_not_skipped() =>
        Rule.Given(Created).When(Insert(Two, Operative, 2), Chair).ThenRefused("sub-paragraph-without-paragraph");

    [Fact]
    public void What_an_old_record_left_without_its_paragraph_stands_where_it_stood()
    {
        DraftEvent[] old = [Created, new ParagraphDeleted(Two, "2", "Requests:"), new ParagraphMoved(One, TwoA, "1", "1")];
        var draft = After(old);
        Assert.Equal([Heading1, OneA, OneAi, OneB, Two, TwoA, One], draft.Paragraphs.Select(one => one.Id));
        Assert.DoesNotContain(Labels(old), label => label.StartsWith('0'));
        Assert.Distinct(Labels(old));
        Rule.Given(old).When(new RestoreParagraph(Document, Two, 2), Chair).Then<ParagraphRestored>();
        Rule.Given(old).When(new MoveParagraph(Document, OneA, 1, One), Chair).Then<ParagraphMoved>();
    }

    private static InsertParagraph Insert(ParagraphId? after, ParagraphKind kind, int level) => new(Document, New, after, kind, level, "x");

    private static TableProposal Propose(ParagraphId? after, ParagraphKind kind, int level) =>
        new(Document, new(Id(50)), after, 1, ProposalKind.InsertAfter, "x", null, kind, level) { SponsorName = "Kenya" };

    private static IEnumerable<string> Labels(params DraftEvent[] happened)
    {
        var labels = Numbering.Of(After(happened)).Labels;
        return After(happened).Paragraphs.Where(one => !one.Deleted && one.Kind is not Heading).Select(one => labels.GetValueOrDefault(one.Id, ""));
    }

    private static Draft After(params DraftEvent[] happened) => happened.Aggregate(Draft.Initial, (draft, next) => draft.Evolve(next));
}
