using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Drafting.Draft, ConferenceOps.Domain.Drafting.DraftEvent>;

namespace ConferenceOps.Domain.Tests.Drafting;

public sealed class RevisionRules
{
    private static readonly DraftId Document = new(Id(90));
    private static readonly ParagraphId A = new(Id(1));
    private static readonly ParagraphId B = new(Id(2));
    private static readonly ParagraphId C = new(Id(3));
    private static readonly ParagraphId New = new(Id(4));
    private static readonly DraftCreated Created = new(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [
            new(A, ParagraphKind.Operative, 0, "Decides to meet;"),
            new(B, ParagraphKind.Operative, 0, "Decides to talk;"),
            new(C, ParagraphKind.Operative, 0, "Decides to part."),
        ],
        null);

    private static readonly DraftEvent[] Changes =
    [
        new ParagraphAmended(C, "3", "Decides to part.", "Decides to part friends."), new ParagraphDeleted(A, "1", "Decides to meet;"),
        new ParagraphInserted(New, B, ParagraphKind.Operative, 0, "2", "Decides to sing;"),
    ];

    [Fact]
    public void The_first_revision_bears_the_symbol_and_Rev_1_and_the_next_Rev_2()
    {
        var first = Issue([Created, .. Changes]);
        var second = Issue([Created, .. Changes, first, new ParagraphMoved(C, null, "3", "1")]);
        Assert.Equal((1, "CRP.1/Rev.1", Now), (first.Number, first.Symbol, first.IssuedAt));
        Assert.Equal((2, "CRP.1/Rev.2"), (second.Number, second.Symbol));
    }

    [Fact]
    public void A_revision_holds_the_text_as_it_stood()
    {
        var issued = Issue(Created, Changes[0]);
        Assert.Equal(
            [("1", "Decides to meet;"), ("2", "Decides to talk;"), ("3", "Decides to part friends.")],
            issued.Paragraphs.Select(one => (one.Label, one.Text)));
    }

    [Fact]
    public void Of_what_was_issued_the_draft_remembers_no_text()
    {
        var draft = After([Created, .. Changes, Issue([Created, .. Changes])]);
        Assert.Equal((1, "CRP.1/Rev.1"), (draft.LastIssued!.Number, draft.LastIssued.Symbol));
        Assert.Matches("^[0-9a-f]{64}$", draft.LastIssued.Digest);
        Assert.NotEqual(After(Created).LastIssued!.Digest, draft.LastIssued.Digest);
    }

    [Fact]
    public void A_text_that_was_changed_back_is_not_issued_again() => Rule
        .Given(Created, Changes[0], new ParagraphAmended(C, "3", "Decides to part friends.", "Decides to part."))
        .When(new IssueRevision(Document, AllSeen), Chair).ThenRefused("nothing-to-issue");

    [Fact]
    public void A_text_is_not_issued_twice()
    {
        Rule.Given(Created).When(new IssueRevision(Document, AllSeen), Chair).ThenRefused("nothing-to-issue");
        Rule.Given([Created, .. Changes, Issue([Created, .. Changes])]).When(new IssueRevision(Document, AllSeen), Chair).ThenRefused("nothing-to-issue");
    }

    [Fact]
    public void Only_the_Chair_and_the_bureau_issue_a_revision()
    {
        foreach (var by in All.Where(actor => !actor.Presides))
            Rule.Given([Created, .. Changes]).When(new IssueRevision(Document, AllSeen), by).ThenRefused("not-entitled");
        Rule.Given().When(new IssueRevision(Document, AllSeen), Chair).ThenRefused("unknown-draft");
    }

    [Fact]
    public void The_concordance_leads_from_new_numbers_to_old() => Assert.Equal(
        [new(B, "1", "2", null), new(New, "2", null, null), new(A, null, "1", null)],
        RevisionComparison.Concordance(IssuedParagraph.Of(After(Created)), IssuedParagraph.Of(After([Created, .. Changes]))).AsEnumerable());

    [Fact]
    public void Numbers_that_stayed_are_in_the_concordance_only_if_they_are_asked_for() => Assert.Contains(
        new(C, "3", "3", null),
        RevisionComparison.Concordance(IssuedParagraph.Of(After(Created)), IssuedParagraph.Of(After([Created, .. Changes])), all: true));

    [Fact]
    public void Two_revisions_compare_by_paragraph_and_word()
    {
        var compared = RevisionComparison.Of(IssuedParagraph.Of(After(Created)), IssuedParagraph.Of(After([Created, .. Changes])));
        Assert.Equal([(A, "1", null), (B, "2", "1"), (New, null, "2"), (C, "3", (string?)"3")], compared.Select(one => (one.Id, one.Was, one.Label)));
        Assert.Equal([DiffOp.Deleted], compared[0].Diff.Select(segment => segment.Op));
        Assert.Equal([DiffOp.Equal], compared[1].Diff.Select(segment => segment.Op));
        Assert.Equal([DiffOp.Inserted], compared[2].Diff.Select(segment => segment.Op));
        Assert.Contains("friends", Assert.Single(compared[3].Diff, segment => segment.Op is DiffOp.Inserted).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(compared, one => one.Moved);
    }

    [Fact]
    public void A_paragraph_that_moved_is_told_from_those_it_passed()
    {
        var after = After(Created, new ParagraphMoved(C, null, "3", "1"));
        var compared = RevisionComparison.Of(IssuedParagraph.Of(After(Created)), IssuedParagraph.Of(after));
        Assert.Equal([(C, true), (A, false), (B, false)], compared.Select(one => (one.Id, one.Moved)));
    }

    private static RevisionIssued Issue(params DraftEvent[] after) =>
        Rule.Given(after).When(new IssueRevision(Document, AllSeen), Chair).Then<RevisionIssued>();

    private static Draft After(params DraftEvent[] happened) => happened.Aggregate(Draft.Initial, (draft, next) => draft.Evolve(next));
}
