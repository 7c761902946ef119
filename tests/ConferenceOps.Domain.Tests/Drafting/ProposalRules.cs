using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Drafting.Draft, ConferenceOps.Domain.Drafting.DraftEvent>;

namespace ConferenceOps.Domain.Tests.Drafting;

public sealed class ProposalRules
{
    private static readonly DraftId Document = new(Id(90));
    private static readonly ParagraphId First = new(Id(2));
    private static readonly ParagraphId Second = new(Id(3));
    private static readonly ProposalId Proposal = new(Id(7));
    private static readonly DelegationId Mexico = new(Id(11));
    private static readonly Actor MexicosDelegate = new(Id(12), "Delegate (Mexico)", Roles.Delegate, Mexico);
    private static readonly Credit ToKenya = new(Proposal, "Kenya");
    private static readonly DraftCreated Created = new(
        Document, new BodyId(Id(91)), "CRP.1", "Draft outcome", DraftLanguage.En,
        [new(First, ParagraphKind.Operative, 0, "Decides to meet;"), new(Second, ParagraphKind.Operative, 1, "Decides to part.")],
        null);

    private static readonly ParagraphAmended MovedOn = new(First, "1", "Decides to meet;", "Decides to meet twice;");

    private static ProposalTabled Tabled(ProposalKind kind = ProposalKind.Modify) => new(
        Proposal, First, "1", kind, 1, "Decides to meet;", kind is ProposalKind.Delete ? "" : "Decides to meet again;", null, Kenya, "Kenya",
        kind is ProposalKind.InsertAfter ? ParagraphKind.Operative : null, kind is ProposalKind.InsertAfter ? 0 : null);

    [Fact]
    public void A_delegation_tables_a_proposal_on_a_paragraph_as_it_saw_it()
    {
        Rule.Given(Created).When(Table(ProposalKind.Modify, "  Decides to meet\nagain; "), KenyasDelegate).Then(Tabled());
        Rule.Given(Created).When(Table(ProposalKind.Delete, null), KenyasDelegate).Then(Tabled(ProposalKind.Delete));
        Rule.Given(Created).When(Table(ProposalKind.InsertAfter, "Decides to meet again;"), KenyasDelegate).Then(Tabled(ProposalKind.InsertAfter));
        Rule.Given(Created, MovedOn).When(Table(ProposalKind.Modify, "Decides;"), KenyasDelegate).ThenRefused("paragraph-has-moved-on");
    }

    [Fact]
    public void A_proposal_proposes_something()
    {
        Rule.Given(Created).When(Table(ProposalKind.Modify, " Decides to  meet;"), KenyasDelegate).ThenRefused("text-unchanged");
        Rule.Given(Created).When(Table(ProposalKind.Modify, " "), KenyasDelegate).ThenRefused("text-missing");
        Rule.Given(Created).When(Table(ProposalKind.InsertAfter, null), KenyasDelegate).ThenRefused("text-missing");
        Rule.Given(Created).When(Table(ProposalKind.Delete, null) with { Rationale = new('x', 2_001) }, KenyasDelegate).ThenRefused("rationale-too-long");
        Rule.Given(Created, new ParagraphDeleted(First, "1", "Decides to meet;"))
            .When(Table(ProposalKind.Modify, "Decides;") with { BaseVersion = 2 }, KenyasDelegate).ThenRefused("paragraph-deleted");
    }

    [Fact]
    public void A_proposal_is_tabled_once() =>
        Rule.Given(Created, Tabled()).When(Table(ProposalKind.Modify, "Decides to meet again;"), KenyasDelegate).ThenRefused("proposal-exists");

    [Fact]
    public void The_identity_of_a_proposal_is_kept_for_the_paragraph_that_it_inserts()
    {
        Rule.Given(Created, Tabled()).When(new InsertParagraph(Document, Proposal.Inserted, null, ParagraphKind.Heading, 0, "Preamble"), Chair)
            .ThenRefused("paragraph-exists");
        Rule.Given(Created).When(Table(ProposalKind.Delete, null) with { Proposal = new(Second.Value) }, KenyasDelegate).ThenRefused("proposal-exists");
    }

    [Fact]
    public void A_delegation_has_one_position_and_may_change_it()
    {
        var supports = new PositionTaken(Proposal, Mexico, "Mexico", Stance.Support);
        var opposes = supports with { Stance = Stance.Oppose };
        Rule.Given(Created, Tabled()).When(Take(Stance.Support), MexicosDelegate).Then(supports);
        Rule.Given(Created, Tabled(), supports).When(Take(Stance.Support), MexicosDelegate).ThenRefused("position-unchanged");
        Rule.Given(Created, Tabled(), supports).When(Take(Stance.Oppose), MexicosDelegate).Then(opposes);
        Assert.Equal(Stance.Oppose, Assert.Single(After(Created, Tabled(), supports, opposes).Find(Proposal)!.Positions).Stance);
    }

    [Fact]
    public void A_sponsor_takes_no_position_on_its_own_proposal() =>
        Rule.Given(Created, Tabled()).When(Take(Stance.Support), KenyasDelegate).ThenRefused("own-proposal");

    [Fact]
    public void Only_the_sponsor_and_the_bureau_withdraw_a_proposal()
    {
        Rule.Given(Created, Tabled()).When(new WithdrawProposal(Document, Proposal, AllSeen), KenyasDelegate).Then(new ProposalWithdrawn(Proposal));
        Rule.Given(Created, Tabled()).When(new WithdrawProposal(Document, Proposal, AllSeen), Bureau).Then(new ProposalWithdrawn(Proposal));
        Rule.Given(Created, Tabled()).When(new WithdrawProposal(Document, Proposal, AllSeen), MexicosDelegate).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled()).When(new WithdrawProposal(Document, Proposal, AllSeen), Secretary).ThenRefused("not-entitled");
    }

    [Fact]
    public void Accepting_changes_the_paragraph_in_the_same_decision_to_the_sponsors_credit()
    {
        Rule.Given(Created, Tabled()).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphAmended(First, "1", "Decides to meet;", "Decides to meet again;", ToKenya),
            new ProposalAccepted(Proposal, "Decides to meet again;", false));
        Rule.Given(Created, Tabled(ProposalKind.Delete)).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphDeleted(First, "1", "Decides to meet;", ToKenya), new ParagraphDeleted(Second, "1 (a)", "Decides to part.", ToKenya, First),
            new ProposalAccepted(Proposal, "", false));
        Rule.Given(Created, Tabled(ProposalKind.InsertAfter)).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphInserted(Proposal.Inserted, Second, ParagraphKind.Operative, 0, "2", "Decides to meet again;", ToKenya),
            new ProposalAccepted(Proposal, "Decides to meet again;", false));
    }

    [Theory]
    [InlineData(ProposalKind.Modify)]
    [InlineData(ProposalKind.Delete)]
    [InlineData(ProposalKind.InsertAfter)]
    public void Accepting_a_proposal_on_a_paragraph_that_moved_on_is_refused(ProposalKind kind)
    {
        Rule.Given(Created, Tabled(kind), MovedOn).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).ThenRefused("proposal-needs-rebase");
        Assert.True(After(Created, Tabled(kind), MovedOn).Find(Proposal)!.NeedsRebase(After(Created, MovedOn)));
    }

    [Fact]
    public void The_sponsor_rebases_a_proposal_and_it_can_be_accepted_again()
    {
        var rebased = new ProposalRebased(Proposal, 2, "Decides to meet twice;", "Decides to meet twice again;");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 2, "Decides to meet twice again;"), KenyasDelegate).Then(rebased);
        Rule.Given(Created, Tabled(), MovedOn, rebased).When(new AcceptProposal(Document, Proposal, AllSeen), Chair).Then(
            new ParagraphAmended(First, "1", "Decides to meet twice;", "Decides to meet twice again;", ToKenya),
            new ProposalAccepted(Proposal, "Decides to meet twice again;", false));
    }

    [Fact]
    public void A_text_that_was_rebased_meanwhile_is_neither_accepted_nor_supported_unread()
    {
        var rebased = new ProposalRebased(Proposal, 2, "Decides to meet twice;", "Decides to meet twice again;");
        Rule.Given(Created, Tabled(), MovedOn, rebased).When(new AcceptProposal(Document, Proposal, 3), Chair).ThenRefused("has-moved-on");
        Rule.Given(Created, Tabled(), MovedOn, rebased).When(Take(Stance.Support) with { SeenVersion = 3 }, MexicosDelegate).ThenRefused("has-moved-on");
    }

    [Fact]
    public void Only_the_sponsor_rebases_and_only_what_needs_it()
    {
        Rule.Given(Created, Tabled()).When(new RebaseProposal(Document, Proposal, 1, "Decides;"), KenyasDelegate).ThenRefused("proposal-up-to-date");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 1, "Decides;"), KenyasDelegate)
            .ThenRefused("paragraph-has-moved-on");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 2, "Decides to meet twice;"), KenyasDelegate)
            .ThenRefused("text-unchanged");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 2, "Decides;"), MexicosDelegate).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 2, "Decides;"), Chair).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled(), MovedOn, new ParagraphDeleted(First, "1", "Decides to meet twice;"))
            .When(new RebaseProposal(Document, Proposal, 3, "Decides;"), KenyasDelegate).ThenRefused("paragraph-deleted");
    }

    [Fact]
    public void The_bureau_accepts_as_revised_on_the_text_as_it_stands()
    {
        Rule.Given(Created, Tabled(), MovedOn).When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, "Decides to meet thrice;"), Bureau).Then(
            new ParagraphAmended(
                First, "1", "Decides to meet twice;", "Decides to meet thrice;",
                ToKenya with { RevisedBy = "Vice-Chair", Proposed = "Decides to meet again;" }),
            new ProposalAccepted(Proposal, "Decides to meet thrice;", true, "Vice-Chair"));
        Rule.Given(Created, Tabled(), MovedOn).When(new AcceptProposalAsRevised(Document, Proposal, 2, "Decides to meet thrice;"), Bureau)
            .ThenRefused("has-moved-on");
        Rule.Given(Created, Tabled(), MovedOn).When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, "Decides to meet twice;"), Bureau)
            .ThenRefused("text-unchanged");
        Rule.Given(Created, Tabled()).When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, ""), Bureau).ThenRefused("text-missing");
        Rule.Given(Created, Tabled(ProposalKind.Delete))
            .When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, "x"), Bureau).ThenRefused("nothing-to-revise");
        Rule.Given(Created, Tabled(), new ParagraphDeleted(First, "1", "Decides to meet;"))
            .When(new AcceptProposalAsRevised(Document, Proposal, AllSeen, "x"), Bureau).ThenRefused("paragraph-deleted");
    }

    [Fact]
    public void A_proposal_kept_in_brackets_is_decided_later()
    {
        var bracketed = new ProposalBracketed(Proposal);
        Rule.Given(Created, Tabled()).When(new KeepProposalInBrackets(Document, Proposal, AllSeen), Chair).Then(bracketed);
        Rule.Given(Created, Tabled(), bracketed).When(new KeepProposalInBrackets(Document, Proposal, AllSeen), Chair).ThenRefused("proposal-in-brackets");
        Rule.Given(Created, Tabled(), bracketed).When(new RejectProposal(Document, Proposal, AllSeen, " Not now. "), Chair)
            .Then(new ProposalRejected(Proposal, "Not now."));
    }

    [Fact]
    public void A_rejection_has_a_reason() =>
        Rule.Given(Created, Tabled()).When(new RejectProposal(Document, Proposal, AllSeen, " "), Chair).ThenRefused("reason-missing");

    [Fact]
    public void What_is_decided_leaves_the_draft_and_knows_its_end()
    {
        (ProposalEvent End, ProposalStatus Status)[] ends =
        [
            (new ProposalWithdrawn(Proposal), ProposalStatus.Withdrawn), (new ProposalRejected(Proposal, "No."), ProposalStatus.Rejected),
            (new ProposalAccepted(Proposal, "x", false), ProposalStatus.Accepted),
            (new ProposalAccepted(Proposal, "x", true), ProposalStatus.AcceptedAsRevised),
        ];
        foreach (var (end, status) in ends)
        {
            Assert.Empty(After(Created, Tabled(), end).Proposals);
            foreach (var decision in Decisions)
                Rule.Given(Created, Tabled(), end).When(decision, Chair).ThenRefused("unknown-proposal");
            Rule.Given(Created, Tabled(), end).When(Take(Stance.Oppose), MexicosDelegate).ThenRefused("unknown-proposal");
            Rule.Given(Created, Tabled(), end).When(new WithdrawProposal(Document, Proposal, AllSeen), KenyasDelegate).ThenRefused("unknown-proposal");
            Rule.Given(Created, Tabled(), end).When(new RebaseProposal(Document, Proposal, 1, "x"), KenyasDelegate).ThenRefused("unknown-proposal");
            var decided = ConferenceOps.Domain.Drafting.Proposal.Of(Tabled()).After(end);
            Assert.Equal((status, false), (decided.Status, decided.IsLive));
        }
    }

    [Fact]
    public void What_is_kept_in_brackets_stays_in_the_draft_in_its_place()
    {
        var second = Tabled() with { Proposal = new(Id(8)) };
        var draft = After(Created, Tabled(), second, new ProposalBracketed(Proposal));
        Assert.Equal([Proposal, second.Proposal], draft.Proposals.Select(one => one.Id));
    }

    [Fact]
    public void What_was_never_tabled_is_unknown()
    {
        foreach (var decision in Decisions)
            Rule.Given(Created).When(decision, Chair).ThenRefused("unknown-proposal");
        Rule.Given(Created).When(Take(Stance.Oppose), MexicosDelegate).ThenRefused("unknown-proposal");
        Rule.Given(Created).When(new WithdrawProposal(Document, Proposal, AllSeen), KenyasDelegate).ThenRefused("unknown-proposal");
        Rule.Given(Created).When(Table(ProposalKind.Delete, null) with { Paragraph = new(Id(77)) }, KenyasDelegate).ThenRefused("unknown-paragraph");
    }

    [Fact]
    public void Only_the_Chair_and_the_bureau_decide_on_proposals()
    {
        foreach (var by in All.Where(actor => !actor.Presides))
        {
            foreach (var decision in Decisions)
                Rule.Given(Created, Tabled()).When(decision, by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void Only_delegates_of_a_delegation_table_and_take_positions()
    {
        foreach (var by in All.Where(actor => actor.Delegation is null).Append(Observer with { Delegation = Mexico }))
        {
            Rule.Given(Created).When(Table(ProposalKind.Delete, null), by).ThenRefused("not-entitled");
            Rule.Given(Created, Tabled()).When(Take(Stance.Support), by).ThenRefused("not-entitled");
        }
    }

    [Fact]
    public void A_delegate_who_is_of_no_delegation_speaks_for_none()
    {
        var nobodys = KenyasDelegate with { Delegation = null };
        Rule.Given(Created).When(Table(ProposalKind.Delete, null), nobodys).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled()).When(Take(Stance.Support), nobodys).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled(), MovedOn).When(new RebaseProposal(Document, Proposal, 2, "Decides;"), nobodys).ThenRefused("not-entitled");
        Rule.Given(Created, Tabled()).When(new WithdrawProposal(Document, Proposal, AllSeen), nobodys).ThenRefused("not-entitled");
    }

    private static ICommand<Draft, DraftEvent>[] Decisions =>
    [
        new AcceptProposal(Document, Proposal, AllSeen), new AcceptProposalAsRevised(Document, Proposal, AllSeen, "x"),
        new KeepProposalInBrackets(Document, Proposal, AllSeen),
        new RejectProposal(Document, Proposal, AllSeen, "No."),
    ];

    private static TableProposal Table(ProposalKind kind, string? text) => new(Document, Proposal, First, 1, kind, text, null) { SponsorName = "Kenya" };

    private static TakePosition Take(Stance stance) => new(Document, Proposal, 1, stance) { Name = "Mexico" };

    private static Draft After(params DraftEvent[] happened) => happened.Aggregate(Draft.Initial, (draft, next) => draft.Evolve(next));
}
