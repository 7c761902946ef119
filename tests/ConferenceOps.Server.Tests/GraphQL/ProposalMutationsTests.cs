using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class ProposalMutationsTests(RunningConference conference)
{
    private readonly ParagraphId first = new(Guid.CreateVersion7());
    private readonly ParagraphId second = new(Guid.CreateVersion7());
    private readonly ProposalId proposal = new(Guid.CreateVersion7());

    [Fact]
    public async Task An_accepted_proposal_amends_the_paragraph_to_its_sponsors_credit()
    {
        var (commission, draft) = await Drafted();

        var tabled = await commission.Delegate.Send<Proposal>(
            new TableProposal(draft, proposal, first, 1, ProposalKind.Modify, "*Calls upon* all States to act", "For clarity"));
        var own = await commission.Delegate.Send(new TakePosition(draft, proposal, 1, Stance.Support));
        var refused = await commission.Delegate.Send(new AcceptProposal(draft, proposal, 1));
        var bracketed = await commission.Chair.Send<Proposal>(new KeepProposalInBrackets(draft, proposal, 1));
        var accepted = await commission.Chair.Send<Proposal>(new AcceptProposal(draft, proposal, 1));
        var again = await commission.Chair.Send(new AcceptProposal(draft, proposal, 1));

        Assert.Equal(
            (ProposalStatus.Tabled, "*Calls upon* States to act", "For clarity"),
            (tabled.Result!.Status, tabled.Result.Base, tabled.Result.Rationale));
        Assert.Equal(("own-proposal", "not-entitled", "proposal-decided"), (own.Refusal!.Reason, refused.Refusal!.Reason, again.Refusal!.Reason));
        Assert.Equal((ProposalStatus.Bracketed, ProposalStatus.Accepted), (bracketed.Result!.Status, accepted.Result!.Status));
        var paragraph = (await commission.Delegate.Paragraph(draft, first))!;
        Assert.Equal("*Calls upon* all States to act", paragraph.Text);
        Assert.Equal($"{tabled.Result.SponsorName}, accepted by Chair", paragraph.History[0].By);
    }

    [Fact]
    public async Task A_proposal_whose_paragraph_moved_on_waits_for_its_sponsor_or_the_bureau()
    {
        var (commission, draft) = await Drafted();
        await commission.Delegate.Send(new TableProposal(draft, proposal, first, 1, ProposalKind.Modify, "*Calls upon* all States to act", null));
        await commission.Chair.Send(new AmendParagraph(draft, first, 1, "*Urges* States to act"));

        var refused = await commission.Chair.Send(new AcceptProposal(draft, proposal, 1));
        var untouched = (await commission.Delegate.Paragraph(draft, first))!.Text;
        var rebased = await commission.Delegate.Send<Proposal>(new RebaseProposal(draft, proposal, 2, "*Urges* all States to act"));
        var unread = await commission.Chair.Send(new AcceptProposal(draft, proposal, 1));
        var accepted = await commission.Chair.Send<Proposal>(
            new AcceptProposalAsRevised(draft, proposal, rebased.Version, "*Urges* all States to act now"));

        Assert.Equal(("proposal-needs-rebase", "*Urges* States to act"), (refused.Refusal!.Reason, untouched));
        Assert.Equal((2, "has-moved-on"), (rebased.Result!.BaseVersion, unread.Refusal!.Reason));
        Assert.Equal(
            (ProposalStatus.AcceptedAsRevised, "*Urges* all States to act", "*Urges* all States to act now", "Chair"),
            (accepted.Result!.Status, accepted.Result.Text, accepted.Result.DecidedText, accepted.Result.RevisedBy));
        var step = (await commission.Delegate.Paragraph(draft, first))!.History[0];
        Assert.Equal(($"{accepted.Result.SponsorName}, as orally revised by Chair", "*Urges* all States to act"), (step.By, step.Proposed));
    }

    [Fact]
    public async Task Nothing_that_was_said_on_a_proposal_is_lost_by_what_is_said_later()
    {
        var (commission, draft) = await Drafted();
        await commission.Delegate.Send(new TableProposal(draft, proposal, first, 1, ProposalKind.Modify, "*Calls upon* all States to act", "For clarity"));
        await commission.Chair.Send(new AmendParagraph(draft, first, 1, "*Urges* States to act"));
        await commission.Delegate.Send(new RebaseProposal(draft, proposal, 2, "*Urges* all States to act"));
        await commission.Chair.Send(new AcceptProposalAsRevised(draft, proposal, await Version(draft), "*Urges* all States to act now"));

        var said = (await commission.Delegate.Proposal(draft, proposal))!.History;

        Assert.Equal(
            [
                (ProposalStepKind.AcceptedAsRevised, "*Urges* all States to act now"), (ProposalStepKind.Rebased, "*Urges* all States to act"),
                (ProposalStepKind.Tabled, (string?)"*Calls upon* all States to act"),
            ],
            said.Select(step => (step.Kind, step.Text)));
        Assert.Equal("For clarity", said[^1].Reason);
    }

    [Fact]
    public async Task What_hangs_on_a_paragraph_goes_and_returns_with_it()
    {
        var (commission, draft) = await Drafted();
        var letter = new ParagraphId(Guid.CreateVersion7());
        await commission.Chair.Send(new InsertParagraph(draft, letter, first, ParagraphKind.Operative, 1, "at once;"));
        Assert.Equal("has-moved-on", (await commission.Chair.Send(new DeleteParagraph(draft, first, 1))).Refusal!.Reason);
        await commission.Chair.Send(new DeleteParagraph(draft, first, 2));
        Assert.Equal(["1"], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Label));
        var gone = (await commission.Delegate.Draft(draft, deleted: true))!.Paragraphs;
        Assert.Equal([("1", true), ("1 (a)", true), ("", false)], gone.Select(one => (one.LastLabel, one.Deleted)));
        await commission.Chair.Send(new RestoreParagraph(draft, first, 2));
        Assert.Equal(["1", "1 (a)", "2"], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Label));
        Assert.Equal(StepKind.Deleted, (await commission.Delegate.Paragraph(draft, letter))!.History[1].Kind);
    }

    [Fact]
    public async Task Proposals_are_found_by_paragraph_and_status()
    {
        var (commission, draft) = await Drafted();
        var (withdrawn, rejected) = (new ProposalId(Guid.CreateVersion7()), new ProposalId(Guid.CreateVersion7()));
        await commission.Delegate.Send(new TableProposal(draft, proposal, first, 1, ProposalKind.InsertAfter, "*Decides* to sing", null));
        await commission.Delegate.Send(new TableProposal(draft, withdrawn, first, 1, ProposalKind.Delete, null, null));
        await commission.Delegate.Send(new TableProposal(draft, rejected, second, 1, ProposalKind.Delete, null, null));
        await commission.Delegate.Send(new WithdrawProposal(draft, withdrawn, 1));
        var reason = await commission.Chair.Send<Proposal>(new RejectProposal(draft, rejected, 1, "No support"));

        Assert.Equal((ProposalStatus.Rejected, "No support"), (reason.Result!.Status, reason.Result.Reason));
        Assert.Equal([proposal, withdrawn], (await commission.Delegate.Proposals(draft, first))!.Nodes.Select(one => one.Id));
        Assert.Equal(
            [withdrawn, rejected],
            (await commission.Delegate.Proposals(draft, status: [ProposalStatus.Withdrawn, ProposalStatus.Rejected]))!.Nodes.Select(one => one.Id));
        var page = (await commission.Delegate.Proposals(draft, first: 2))!;
        Assert.Equal((true, 3), (page.PageInfo.HasNextPage, page.TotalCount));
        Assert.Equal(rejected, Assert.Single((await commission.Delegate.Proposals(draft, first: 2, after: page.PageInfo.EndCursor))!.Nodes).Id);
        Assert.Equal(proposal, Assert.Single((await commission.Delegate.Draft(draft))!.Proposals.Nodes).Id);
    }

    [Fact]
    public async Task What_is_decided_stays_decided_and_keeps_its_identity()
    {
        var (commission, draft) = await Drafted();
        await commission.Delegate.Send(new TableProposal(draft, proposal, first, 1, ProposalKind.Delete, null, null));
        await commission.Chair.Send(new RejectProposal(draft, proposal, 1, "No support"));

        var accepted = await commission.Chair.Send<Proposal>(new AcceptProposal(draft, proposal, 1));
        var tabled = await commission.Delegate.Send<Proposal>(new TableProposal(draft, proposal, second, 1, ProposalKind.Delete, null, null));
        var unknown = await commission.Chair.Send<Proposal>(new AcceptProposal(draft, new(Guid.CreateVersion7()), 1));

        Assert.Equal(
            ("proposal-decided", "proposal-exists", "unknown-proposal"), (accepted.Refusal!.Reason, tabled.Refusal!.Reason, unknown.Refusal!.Reason));
        Assert.Equal((ProposalStatus.Rejected, first), (accepted.Result!.Status, tabled.Result!.Paragraph));
        Assert.Null(unknown.Result);
    }

    [Fact]
    public async Task A_revision_is_issued_and_compared_with_the_text_before()
    {
        var (commission, draft) = await Drafted();
        await commission.Chair.Send(new DeleteParagraph(draft, first, 1));

        var refused = await commission.Delegate.Send(new IssueRevision(draft, await Version(draft)));
        var issued = await commission.Chair.Send<RevisionView>(new IssueRevision(draft, await Version(draft)));
        var again = await commission.Chair.Send(new IssueRevision(draft, await Version(draft)));

        Assert.Equal(("not-entitled", "nothing-to-issue"), (refused.Refusal!.Reason, again.Refusal!.Reason));
        Assert.Equal((1, "TEST/CRP.1/Rev.1"), (issued.Result!.Number, issued.Result.Symbol));
        Assert.Equal([new ConcordanceEntry(second, "1", "2", null), new(first, null, "1", null)], issued.Result.Concordance);
        var revisions = (await commission.Delegate.Revisions(draft, 0, 1))!;
        Assert.Equal(["TEST/CRP.1/Rev.1", "TEST/CRP.1"], revisions.Revisions.Select(one => one.Symbol));
        Assert.Equal([(first, "1", null), (second, "2", (string?)"1")], revisions.Comparison!.Value.Select(one => (one.Id, one.Was, one.Label)));
        Assert.Null((await commission.Delegate.Revisions(draft, 7, null))!.Comparison);
    }

    [Fact]
    public async Task Issued_numbers_are_frozen_until_the_next_revision_and_each_revision_stays_as_it_was()
    {
        var (commission, draft) = await Drafted();
        var inserted = new ParagraphId(Guid.CreateVersion7());
        await commission.Chair.Send(new AmendParagraph(draft, first, 1, "*Calls upon* all States to act"));
        await commission.Chair.Send(new IssueRevision(draft, await Version(draft)));

        var accepted = await commission.Chair.Send<DraftParagraph>(
            new InsertParagraph(draft, inserted, first, ParagraphKind.Operative, 0, "*Decides* to meet again"));
        var moved = await commission.Chair.Send<DraftParagraph>(new MoveParagraph(draft, first, 2, second));
        var deleted = await commission.Chair.Send<DraftParagraph>(new DeleteParagraph(draft, second, 1));

        Assert.Equal(("1 bis", "1", "2"), (accepted.Result!.Label, moved.Result!.Label, deleted.Result!.Label));
        Assert.True(moved.Result.Moved);
        var standing = (await commission.Delegate.Draft(draft))!;
        Assert.Equal("TEST/CRP.1/Rev.1", standing.LastIssued.Symbol);
        Assert.Equal([(inserted, "1 ante"), (first, "1")], standing.Paragraphs.Select(one => (one.Id, one.Label)));
        Assert.Equal(
            [(inserted, null, "1 ante"), (first, "1", "1"), (second, "2", (string?)null)],
            (await commission.Delegate.Revisions(draft, 1, null))!.Comparison!.Value.Select(one => (one.Id, one.Was, one.Label)));

        await commission.Chair.Send(new IssueRevision(draft, await Version(draft)));

        var issued = (await commission.Delegate.Revision(draft, 1))!.Revision!;
        Assert.Equal([(first, "1"), (second, "2")], issued.Paragraphs.Select(one => (one.Id, one.Label)));
        var next = (await commission.Delegate.Revision(draft, 2))!.Revision!;
        Assert.Equal([(inserted, "1"), (first, "2")], next.Paragraphs.Select(one => (one.Id, one.Label)));
        Assert.Equal([new ConcordanceEntry(inserted, "1", null, "1 ante"), new(first, "2", "1", null), new(second, null, "2", null)], next.Concordance);
        Assert.Null((await commission.Delegate.Revision(draft, 3))!.Revision);
    }

    private async Task<int> Version(DraftId draft) => (await (await conference.As(RunningConference.Chair)).Draft(draft))!.Version;

    private async Task<(Commission Commission, DraftId Draft)> Drafted()
    {
        var commission = await Commission.Established(conference);
        var draft = new DraftId(Guid.CreateVersion7());
        var created = await commission.Secretary.Send(new CreateDraft(draft, commission.Id, "TEST/CRP.1", "Draft outcome", DraftLanguage.En,
        [
            new(first, ParagraphKind.Operative, 0, "*Calls upon* States to act"),
            new(second, ParagraphKind.Operative, 0, "*Requests* the Secretary-General to report"),
        ]));
        Assert.Null(created.Refusal);
        return (commission, draft);
    }
}
