using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Drafting.ParagraphKind;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Drafting.Draft, ConferenceOps.Domain.Drafting.DraftEvent>;

namespace ConferenceOps.Domain.Tests.Drafting;

/// <summary>What a proposal says is its sponsor's; where it stands is told from its text, not from its place.</summary>
public sealed class ProposalRecordRules
{
    private static readonly DraftId Document = new(Id(90));
    private static readonly ParagraphId Preamble = new(Id(1));
    private static readonly ParagraphId First = new(Id(2));
    private static readonly ParagraphId Second = new(Id(3));
    private static readonly ProposalId Proposal = new(Id(7));
    private static readonly ProposalId Later = new(Id(8));
    private static readonly DelegationId Mexico = new(Id(11));
    private static readonly DraftCreated Created = new(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [new(Preamble, Preambular, 0, "Recalling,"), new(First, Operative, 0, "Gives forty days;"), new(Second, Operative, 0, "Decides to part.")], null);

    private static readonly ProposalTabled Tabled = new(
        Proposal, First, "1", ProposalKind.Modify, 1, "Gives forty days;", "Gives fifty days;", null, Kenya, "Kenya");

    private static readonly PositionTaken Supported = new(Proposal, Mexico, "Mexico", Stance.Support);
    private static readonly ParagraphDeleted Gone = new(First, "1", "Gives forty days;");

    [Fact]
    public void An_oral_revision_has_its_own_text_and_credit_beside_what_was_proposed()
    {
        var credit = new Credit(Proposal, "Kenya", "Chair", "Gives fifty days;");
        var accepted = new ProposalAccepted(Proposal, "Gives forty-five days;", true, "Chair");
        Rule.Given(Created, Tabled, Supported).When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, "Gives forty-five days;"), Chair)
            .Then(new ParagraphAmended(First, "1", "Gives forty days;", "Gives forty-five days;", credit), accepted);
        Assert.Equal("Kenya, as orally revised by Chair", credit.Words("Chair"));
        var decided = ConferenceOps.Domain.Drafting.Proposal.Of(Tabled).After(Supported).After(accepted);
        Assert.Equal(("Gives fifty days;", "Gives forty-five days;", "Chair"), (decided.Text, decided.DecidedText, decided.RevisedBy));
        Assert.Equal("Mexico", Assert.Single(decided.Positions).Name);
    }

    [Fact]
    public void What_is_accepted_as_it_was_tabled_has_one_text()
    {
        var decided = ConferenceOps.Domain.Drafting.Proposal.Of(Tabled).After(new ProposalAccepted(Proposal, "Gives fifty days;", false));
        Assert.Equal(("Gives fifty days;", null, null), (decided.Text, decided.DecidedText, decided.RevisedBy));
    }

    [Fact]
    public void A_move_is_no_change_of_text_and_a_proposal_stands_through_it()
    {
        DraftEvent[] moved = [Created, Tabled, Supported, new ParagraphMoved(First, Second, "1", "2")];
        Assert.False(After(moved).Find(Proposal)!.NeedsRebase(After(moved)));
        Assert.Single(After(moved).Find(Proposal)!.Positions);
        Rule.Given(moved).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphAmended(First, "2", "Gives forty days;", "Gives fifty days;", new Credit(Proposal, "Kenya")),
            new ProposalAccepted(Proposal, "Gives fifty days;", false));
        Rule.Given(moved).When(new AmendParagraph(Document, First, 1, "Gives a day;"), Chair).Then<ParagraphAmended>();
        Rule.Given(moved).When(new MoveParagraph(Document, First, 1, Preamble), Chair).ThenRefused("paragraph-has-moved-on");
    }

    [Fact]
    public void A_change_of_text_does_not_stop_a_move_but_a_deletion() => Assert.All(
        new (ICommand<Draft, DraftEvent> Command, string? Refused)[]
        {
            (new MoveParagraph(Document, First, 1, Second), null), (new DeleteParagraph(Document, First, 1), "has-moved-on"),
        },
        one => Assert.Equal(one.Refused, Procedure.Decide(
            one.Command, After(Created, Amended), Chair, Now, new(After(Created), [(Amended, Another)])).Refusal?.Reason));

    private static ParagraphAmended Amended { get; } = new(First, "1", "Gives forty days;", "Gives sixty days;");

    [Fact]
    public void A_proposal_on_a_paragraph_that_was_deleted_and_restored_stands()
    {
        DraftEvent[] back = [Created, Tabled, Supported, Gone, new ParagraphRestored(First, "1", "Gives forty days;")];
        Assert.False(After(back).Find(Proposal)!.NeedsRebase(After(back)));
        Assert.Single(After(back).Find(Proposal)!.Positions);
        Rule.Given(back).When(new TableProposal(Document, Later, First, 1, ProposalKind.Delete, null, null) { SponsorName = "Mexico" }, KenyasDelegate)
            .Then<ProposalTabled>();
    }

    [Fact]
    public void A_deletion_of_its_paragraph_names_the_paragraph_and_the_ways_out()
    {
        var draft = After(Created, Tabled, Gone);
        Assert.Equal(First, draft.Find(Proposal)!.DeletedParagraph(draft)!.Id);
        foreach (var decision in new ICommand<Draft, DraftEvent>[]
            { new AcceptProposal(Document, Proposal, AllSeen), new AcceptProposalAsRevised(Document, Proposal, AllSeen, "Gives a day;") })
        {
            var refused = Procedure.Decide(decision, draft, Chair, Now, Since<Draft, DraftEvent>.Nothing(draft)).Refusal!;
            Assert.Equal("paragraph-deleted", refused.Reason);
            Assert.StartsWith("Paragraph 1 (“Gives forty days;”)", refused.Message, StringComparison.Ordinal);
        }

        Rule.Given(Created, Tabled, Gone).When(new RejectProposal(Document, Proposal, AllSeen, "No."), Chair).Then<ProposalRejected>();
        Rule.Given(Created, Tabled, Gone).When(new WithdrawProposal(Document, Proposal, AllSeen), KenyasDelegate).Then<ProposalWithdrawn>();
        Rule.Given(Created, Tabled, Gone).When(new RestoreParagraph(Document, First, 2), Chair).Then<ParagraphRestored>();
    }

    [Fact]
    public void The_sponsor_of_a_proposal_whose_paragraph_was_deleted_puts_it_on_another()
    {
        var readdress = new ReaddressProposal(Document, Proposal, Second, 1, "Decides to part in fifty days.");
        var readdressed = new ProposalReaddressed(Proposal, Second, "1", 1, "Decides to part.", "Decides to part in fifty days.");
        Rule.Given(Created, Tabled, Supported, Gone).When(readdress, KenyasDelegate).Then(readdressed);
        Rule.Given(Created, Tabled, Gone).When(readdress, KenyasDelegate with { Delegation = Mexico }).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled).When(readdress, KenyasDelegate).ThenRefused("paragraph-not-deleted");
        Rule.Given(Created, Tabled, Gone).When(readdress with { Paragraph = First, ExpectedVersion = 2 }, KenyasDelegate).ThenRefused("paragraph-deleted");
        Rule.Given(Created, Tabled, Gone).When(readdress with { Paragraph = null }, KenyasDelegate).ThenRefused("paragraph-missing");
        Rule.Given(Created, Tabled, Gone).When(readdress with { Text = "Decides to part." }, KenyasDelegate).ThenRefused("text-unchanged");
        var there = After(Created, Tabled, Supported, Gone, readdressed);
        Assert.Equal((Second, "Decides to part in fifty days."), (there.Find(Proposal)!.Paragraph!.Value, there.Find(Proposal)!.Text));
        Assert.Empty(there.Find(Proposal)!.Positions);
        Rule.Given(Created, Tabled, Gone, readdressed).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphAmended(Second, "1", "Decides to part.", "Decides to part in fifty days.", new Credit(Proposal, "Kenya")),
            new ProposalAccepted(Proposal, "Decides to part in fifty days.", false));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Insertions_at_one_place_stand_in_the_order_in_which_they_were_tabled(bool beginning)
    {
        ParagraphId? after = beginning ? null : First;
        DraftEvent[] tabled = [Created, Inserts(Proposal, after), Inserts(Later, after), Inserts(new(Id(9)), after)];
        foreach (var order in new int[][] { [0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0] })
        {
            var draft = order.Aggregate(After(tabled), (state, which) => Accepted(state, new(Id(7 + which))));
            var at = draft.Paragraphs.Select(one => one.Id).ToList().IndexOf(Proposal.Inserted);
            Assert.Equal([Proposal.Inserted, Later.Inserted, new(Id(9))], draft.Paragraphs.Skip(at).Take(3).Select(one => one.Id));
            Assert.Equal(beginning ? 0 : 2, at);
        }
    }

    [Fact]
    public void What_was_proposed_to_follow_an_insertion_stays_with_it()
    {
        var draft = Accepted(After(Created, Inserts(Proposal, First)), Proposal);
        draft = Accepted(draft.Evolve(Inserts(Later, Proposal.Inserted)).Evolve(Inserts(new(Id(9)), First)), Later);
        draft = Accepted(draft, new(Id(9)));
        Assert.Equal([Preamble, First, Proposal.Inserted, Later.Inserted, new(Id(9)), Second], draft.Paragraphs.Select(one => one.Id));
    }

    [Fact]
    public void What_was_inserted_and_moved_away_counts_no_more_for_the_place()
    {
        var draft = Accepted(After(Created, Inserts(Proposal, First), Inserts(Later, First)), Proposal);
        draft = Accepted(draft.Evolve(new ParagraphMoved(Proposal.Inserted, Second, "2", "3")), Later);
        Assert.Equal([Preamble, First, Later.Inserted, Second, Proposal.Inserted], draft.Paragraphs.Select(one => one.Id));
    }

    [Fact]
    public void The_first_place_of_a_draft_is_proposed_for_as_of_what_stands_there()
    {
        var table = new TableProposal(Document, Proposal, null, 0, ProposalKind.InsertAfter, "Noting,", null) { SponsorName = "Kenya" };
        Rule.Given(Created).When(table, KenyasDelegate).Then(
            new ProposalTabled(Proposal, null, "", ProposalKind.InsertAfter, 0, "", "Noting,", null, Kenya, "Kenya", Preambular, 0));
        Rule.Given(Created).When(table with { Kind = ProposalKind.Modify }, KenyasDelegate).ThenRefused("paragraph-missing");
        var draft = Accepted(After(Created, Inserts(Proposal, null)), Proposal);
        Assert.Equal(Proposal.Inserted, draft.Paragraphs[0].Id);
    }

    [Fact]
    public void An_insertion_may_be_of_another_kind_or_level()
    {
        var table = new TableProposal(Document, Proposal, First, 1, ProposalKind.InsertAfter, "in days;", null, InsertedLevel: 1) { SponsorName = "Kenya" };
        var tabled = Rule.Given(Created).When(table, KenyasDelegate).Then<ProposalTabled>();
        Assert.Equal((Operative, 1), (tabled.InsertedKind, tabled.InsertedLevel));
        var draft = After(Created, tabled);
        var accepted = Procedure.Decide(new AcceptProposal(Document, Proposal, AllSeen), draft, Chair, Now, Since<Draft, DraftEvent>.Nothing(draft));
        Assert.Equal(
            new ParagraphInserted(Proposal.Inserted, First, Operative, 1, "1 (a)", "in days;", new(Proposal, "Kenya")), accepted.Events[0]);
        var heading = Rule.Given(Created).When(table with { InsertedKind = Heading, InsertedLevel = null }, KenyasDelegate).Then<ProposalTabled>();
        Assert.Equal((Heading, 0), (heading.InsertedKind, heading.InsertedLevel));
    }

    private static ProposalTabled Inserts(ProposalId id, ParagraphId? after) => new(
        id, after, "", ProposalKind.InsertAfter, 1, "", $"Text {id}", null, Kenya, "Kenya");

    private static Draft Accepted(Draft draft, ProposalId proposal)
    {
        var accepted = Procedure.Decide(new AcceptProposal(Document, proposal, AllSeen), draft, Chair, Now, Since<Draft, DraftEvent>.Nothing(draft));
        Assert.Null(accepted.Refusal);
        return accepted.Events.Aggregate(draft, (state, next) => state.Evolve(next));
    }

    private static Draft After(params DraftEvent[] happened) => happened.Aggregate(Draft.Initial, (draft, next) => draft.Evolve(next));
}
