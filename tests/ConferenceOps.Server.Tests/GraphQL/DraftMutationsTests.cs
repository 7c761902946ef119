using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class DraftMutationsTests(RunningConference conference)
{
    private readonly ParagraphId first = new(Guid.CreateVersion7());
    private readonly ParagraphId second = new(Guid.CreateVersion7());

    [Fact]
    public async Task A_draft_is_created_once_with_all_its_paragraphs()
    {
        var (commission, draft) = await Drafted();

        var again = await commission.Secretary.Send<DraftListing>(new CreateDraft(draft, commission.Id, "OTHER", "Other", DraftLanguage.En, []));

        Assert.Equal(("draft-exists", "TEST/CRP.1"), (again.Refusal!.Reason, again.Result!.Symbol));
        Assert.Equal(["1", "2"], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Label));
        Assert.Equal(draft, Assert.Single(await commission.Delegate.Drafts(commission.Id)).Id);
    }

    [Fact]
    public async Task An_amendment_is_recorded_with_its_author_and_its_comparison()
    {
        var (commission, draft) = await Drafted();

        var amended = await commission.Chair.Send<DraftParagraph>(new AmendParagraph(draft, first, 1, "*Calls upon* all States to act"));
        var refused = await commission.Delegate.Send<DraftParagraph>(new AmendParagraph(draft, first, 2, "Mine"));

        Assert.Equal(("*Calls upon* all States to act", 2, 2), (amended.Result!.Text, amended.Result.Version, amended.Version));
        Assert.Equal(("not-entitled", "*Calls upon* all States to act"), (refused.Refusal!.Reason, refused.Result!.Text));
        var history = (await commission.Delegate.Paragraph(draft, first))!.History;
        Assert.Equal([(StepKind.Amended, "Chair"), (StepKind.Created, "Leila Haddad (Secretariat)")], history.Select(step => (step.Kind, step.By)));
        Assert.Equal("all ", Assert.Single(history[0].Diff, segment => segment.Op is DiffOp.Inserted).Text);
        Assert.All(history[1].Diff, segment => Assert.Equal(DiffOp.Equal, segment.Op));
    }

    [Fact]
    public async Task The_second_of_two_editors_gets_the_text_of_the_first()
    {
        var (commission, draft) = await Drafted();

        await commission.Chair.Send(new AmendParagraph(draft, first, 1, "The Chair's text"));
        var late = await commission.Chair.Send<DraftParagraph>(new AmendParagraph(draft, first, 1, "The other editor's text"));

        Assert.Equal("paragraph-has-moved-on", late.Refusal!.Reason);
        Assert.StartsWith("Chair has changed the text of paragraph 1 from “", late.Refusal.Message, StringComparison.Ordinal);
        Assert.Equal(("The Chair's text", 2), (late.Result!.Text, late.Result.Version));
    }

    [Fact]
    public async Task A_command_sent_again_gives_the_first_outcome_and_does_nothing_twice()
    {
        var (commission, draft) = await Drafted();
        var command = new CommandId(Guid.CreateVersion7());

        var sent = await commission.Chair.Send(new AmendParagraph(draft, first, 1, "Amended"), command);
        var again = await commission.Chair.Send(new AmendParagraph(draft, first, 1, "Amended"), command);

        Assert.Null(again.Refusal);
        Assert.Equal(sent.Version, again.Version);
        Assert.Equal(2, (await commission.Delegate.Paragraph(draft, first))!.History.Length);
    }

    [Fact]
    public async Task A_paragraph_is_inserted_after_another()
    {
        var (commission, draft) = await Drafted();
        var inserted = new ParagraphId(Guid.CreateVersion7());

        var accepted = await commission.Chair.Send<DraftParagraph>(
            new InsertParagraph(draft, inserted, first, ParagraphKind.Operative, 0, "*Decides* to meet again"));
        var refused = await commission.Chair.Send(new InsertParagraph(draft, inserted, first, ParagraphKind.Operative, 0, "*Decides* to meet again"));

        Assert.Equal("2", accepted.Result!.Label);
        Assert.Equal("paragraph-exists", refused.Refusal!.Reason);
        Assert.Equal([first, inserted, second], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Id));
    }

    [Fact]
    public async Task A_paragraph_is_moved_and_numbers_follow()
    {
        var (commission, draft) = await Drafted();

        var moved = await commission.Chair.Send<DraftParagraph>(new MoveParagraph(draft, second, 1, null));
        var refused = await commission.Chair.Send(new MoveParagraph(draft, second, 2, null));

        Assert.Equal("1", moved.Result!.Label);
        Assert.Equal("paragraph-already-there", refused.Refusal!.Reason);
        Assert.Equal([second, first], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Id));
        var step = (await commission.Delegate.Paragraph(draft, second))!.History[0];
        Assert.Equal((StepKind.Moved, moved.Result.Text), (step.Kind, step.Text));
    }

    [Fact]
    public async Task A_paragraph_is_deleted_and_restored_in_its_place()
    {
        var (commission, draft) = await Drafted();

        var restoredTooSoon = await commission.Chair.Send(new RestoreParagraph(draft, first, 1));
        var deleted = await commission.Chair.Send<DraftParagraph>(new DeleteParagraph(draft, first, 1));
        var deletedAgain = await commission.Chair.Send(new DeleteParagraph(draft, first, deleted.Version));

        Assert.Equal("paragraph-not-deleted", restoredTooSoon.Refusal!.Reason);
        Assert.Equal((true, ""), (deleted.Result!.Deleted, deleted.Result.Label));
        Assert.Equal("paragraph-deleted", deletedAgain.Refusal!.Reason);
        Assert.Equal([second], (await commission.Delegate.Draft(draft))!.Paragraphs.Select(one => one.Id));
        Assert.Equal([first, second], (await commission.Delegate.Draft(draft, deleted: true))!.Paragraphs.Select(one => one.Id));

        var restored = await commission.Chair.Send<DraftParagraph>(new RestoreParagraph(draft, first, 2));

        Assert.Equal((false, "1"), (restored.Result!.Deleted, restored.Result.Label));
    }

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
