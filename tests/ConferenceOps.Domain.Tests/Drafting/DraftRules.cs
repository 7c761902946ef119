using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Drafting.Draft, ConferenceOps.Domain.Drafting.DraftEvent>;

namespace ConferenceOps.Domain.Tests.Drafting;

public sealed class DraftRules
{
    private static readonly DraftId Document = new(Id(90));
    private static readonly ParagraphId Preamble = new(Id(1));
    private static readonly ParagraphId First = new(Id(2));
    private static readonly ParagraphId Second = new(Id(3));
    private static readonly ParagraphId New = new(Id(4));
    private static readonly DraftCreated Created = new(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [
            new(Preamble, ParagraphKind.Preambular, 0, "*Recalling* the past,"),
            new(First, ParagraphKind.Operative, 0, "Decides to meet;"),
            new(Second, ParagraphKind.Operative, 0, "Decides to part."),
        ],
        null);

    private static CreateDraft Create => new(Document, new(Id(91)), " CRP.1", "Draft outcome ", DraftLanguage.En, Created.Paragraphs) { BodyExists = true };

    [Fact]
    public void A_draft_is_created_with_its_paragraphs()
    {
        var untidy = Create with { Paragraphs = [new(First, ParagraphKind.Operative, 0, "  Decides to\nmeet; ")], Source = "A/1" };
        var created = Rule.Given().When(untidy, Secretary).Then<DraftCreated>();
        Assert.Equal(("CRP.1", "Draft outcome", "A/1"), (created.Symbol, created.Title, created.Source));
        Assert.Equal("Decides to meet;", Assert.Single(created.Paragraphs).Text);
    }

    [Fact]
    public void A_draft_is_created_once_and_for_a_body_that_exists()
    {
        Rule.Given(Created).When(Create, Chair).ThenRefused("draft-exists");
        Rule.Given().When(Create with { BodyExists = false }, Chair).ThenRefused("unknown-body");
    }

    [Fact]
    public void The_paragraphs_of_a_draft_are_each_in_order()
    {
        var first = Created.Paragraphs[1];
        Rule.Given().When(Create with { Paragraphs = [first, first] }, Chair).ThenRefused("paragraph-repeated");
        Rule.Given().When(Create with { Paragraphs = [first with { Text = " " }] }, Chair).ThenRefused("text-missing");
        Rule.Given().When(Create with { Paragraphs = [first with { Text = "lone \ud800 half" }] }, Chair).ThenRefused("text-malformed");
        Rule.Given().When(Create with { Paragraphs = [first with { Level = 3 }] }, Chair).ThenRefused("level-out-of-range");
        Rule.Given().When(Create with { Paragraphs = [.. Enumerable.Range(0, 5_001).Select(place => first with { Id = new(Id(place)) })] }, Chair)
            .ThenRefused("too-many-paragraphs");
    }

    [Fact]
    public void A_paragraph_is_inserted_once_in_a_draft_that_exists()
    {
        var insert = new InsertParagraph(Document, First, null, ParagraphKind.Operative, 0, "Decides to sing;");
        Rule.Given(Created).When(insert, Chair).ThenRefused("paragraph-exists");
        Rule.Given().When(insert, Chair).ThenRefused("unknown-draft");
        Rule.Given(Created).When(insert with { Paragraph = New, After = new(Id(77)) }, Chair).ThenRefused("unknown-paragraph");
    }

    [Fact]
    public void A_paragraph_that_moved_on_is_neither_moved_deleted_nor_restored_unseen()
    {
        var deleted = new ParagraphDeleted(First, "1", "Decides to meet;");
        Rule.Given(Created, deleted).When(new DeleteParagraph(Document, First, 1), Chair).ThenRefused("has-moved-on");
        Rule.Given(Created, deleted).When(new RestoreParagraph(Document, First, 1), Chair).ThenRefused("paragraph-has-moved-on");
        Rule.Given(Created, deleted).When(new MoveParagraph(Document, First, 1, Second), Chair).ThenRefused("paragraph-has-moved-on");
        Rule.Given(Created).When(new RestoreParagraph(Document, First, 1), Chair).ThenRefused("paragraph-not-deleted");
    }

    [Fact]
    public void The_Chair_amends_a_paragraph_as_it_was_seen() =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, "  Decides to meet\nagain; "), Chair)
            .Then(new ParagraphAmended(First, "1", "Decides to meet;", "Decides to meet again;"));

    [Fact]
    public void Whoever_worked_on_an_earlier_text_is_told_who_changed_it_from_what_to_what()
    {
        const string Long = "Decides that the open-ended working group, established by the General Assembly at its last session, meets once a year;";
        var refused = new Refusal(Draft.HasMovedOn, "Paragraph 1 was changed while you worked on it.");
        (DraftEvent, Actor)[] happened =
        [
            (Created, Secretary), (new ParagraphAmended(First, "1", "Decides to meet;", Long), Chair),
            (new ParagraphAmended(Second, "2", "Calls upon States;", "Urges States;"), Chair),
            (new ParagraphAmended(First, "1", Long, Long.Replace("once a year", "every month", StringComparison.Ordinal)), Another),
            (new ParagraphMoved(First, Second, "1", "2"), Bureau),
        ];
        Assert.Equal(
            "Amina Otieno and Vice-Chair have changed the text of paragraph 1 from “…last session, meets once a year;” to “…last session, meets every month;” "
                + "and moved paragraph 1 (now 2) while you worked on it. Compare the texts and choose.",
            Draft.Explain(refused, First, 2, happened).Message);
        Assert.Equal(refused, Draft.Explain(refused, First, 4, happened));
    }

    [Fact]
    public void Two_editors_never_overwrite_each_other() =>
        Rule.Given(Created, new ParagraphAmended(First, "1", "Decides to meet;", "Decides to meet twice;"))
            .When(new AmendParagraph(Document, First, 1, "Decides to meet again;"), Chair).ThenRefused("paragraph-has-moved-on");

    [Fact]
    public void An_edit_of_one_paragraph_does_not_disturb_another() =>
        Rule.Given(Created, new ParagraphAmended(First, "1", "Decides to meet;", "Decides to meet twice;"))
            .When(new AmendParagraph(Document, Second, 1, "Decides to part friends."), Chair)
            .Then(new ParagraphAmended(Second, "2", "Decides to part.", "Decides to part friends."));

    [Fact]
    public void The_same_text_is_not_an_amendment() =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, "Decides  to meet; "), Chair).ThenRefused("text-unchanged");

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("\u0007")]
    public void A_paragraph_has_a_text(string text) =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, text), Chair).ThenRefused("text-missing");

    [Fact]
    public void Half_a_character_is_no_text() =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, "lone \ud800 half"), Chair).ThenRefused("text-malformed");

    [Fact]
    public void A_text_has_an_upper_length() =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, new string('x', 20_001)), Chair).ThenRefused("text-too-long");

    [Fact]
    public void Accents_are_composed_and_no_break_spaces_kept() =>
        Rule.Given(Created).When(new AmendParagraph(Document, First, 1, "De\u0301cide 5\u00A0%;"), Chair)
            .Then(new ParagraphAmended(First, "1", "Decides to meet;", "D\u00E9cide 5\u00A0%;"));

    [Fact]
    public void A_paragraph_is_inserted_after_another_and_numbered_there() =>
        Rule.Given(Created).When(new InsertParagraph(Document, New, First, ParagraphKind.Operative, 0, "Decides to sing;"), Chair)
            .Then(new ParagraphInserted(New, First, ParagraphKind.Operative, 0, "2", "Decides to sing;"));

    [Fact]
    public void A_paragraph_is_inserted_at_the_beginning() =>
        Rule.Given(Created).When(new InsertParagraph(Document, New, null, ParagraphKind.Heading, 0, "Preamble"), Chair)
            .Then(new ParagraphInserted(New, null, ParagraphKind.Heading, 0, "", "Preamble"));

    [Fact]
    public void Only_operative_paragraphs_have_sub_levels() =>
        Rule.Given(Created).When(new InsertParagraph(Document, New, Preamble, ParagraphKind.Preambular, 1, "Bearing in mind,"), Chair)
            .ThenRefused("level-out-of-range");

    [Fact]
    public void A_moved_paragraph_keeps_its_identity_and_takes_a_new_number() =>
        Rule.Given(Created).When(new MoveParagraph(Document, Second, 1, Preamble), Chair).Then(new ParagraphMoved(Second, Preamble, "2", "1"));

    [Fact]
    public void A_paragraph_is_not_moved_to_where_it_stands()
    {
        Rule.Given(Created).When(new MoveParagraph(Document, Second, 1, First), Chair).ThenRefused("paragraph-already-there");
        Rule.Given(Created).When(new MoveParagraph(Document, Second, 1, Second), Chair).ThenRefused("paragraph-already-there");
        Rule.Given(Created).When(new MoveParagraph(Document, Preamble, 1, null), Chair).ThenRefused("paragraph-already-there");
    }

    [Fact]
    public void A_deleted_paragraph_gives_up_its_number_and_gets_it_back_when_restored()
    {
        var deleted = new ParagraphDeleted(First, "1", "Decides to meet;");
        Rule.Given(Created).When(new DeleteParagraph(Document, First, AllSeen), Chair).Then(deleted);
        Assert.Equal("1", Numbering.LabelOf(Draft.Initial.Evolve(Created).Evolve(deleted), Second));
        Rule.Given(Created, deleted).When(new RestoreParagraph(Document, First, 2), Chair).Then(new ParagraphRestored(First, "1", "Decides to meet;"));
    }

    [Fact]
    public void A_deleted_paragraph_is_neither_amended_nor_deleted_again()
    {
        var deleted = new ParagraphDeleted(First, "1", "Decides to meet;");
        Rule.Given(Created, deleted).When(new AmendParagraph(Document, First, 2, "Decides;"), Chair).ThenRefused("paragraph-deleted");
        Rule.Given(Created, deleted).When(new DeleteParagraph(Document, First, AllSeen), Chair).ThenRefused("paragraph-deleted");
    }

    [Fact]
    public void Only_the_Chair_and_the_bureau_edit_the_draft()
    {
        ICommand<Draft, DraftEvent>[] edits =
        [
            new AmendParagraph(Document, First, 1, "x"), new InsertParagraph(Document, New, null, ParagraphKind.Operative, 0, "x"),
            new MoveParagraph(Document, First, 1, null), new DeleteParagraph(Document, First, AllSeen), new RestoreParagraph(Document, First, 1),
        ];
        foreach (var by in All.Where(actor => !actor.Presides))
        {
            foreach (var edit in edits)
                Rule.Given(Created).When(edit, by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void Texts_are_the_participants_until_they_are_issued() => Assert.Equal(Audience.Delegates, Created.Audience);
}
