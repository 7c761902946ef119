using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Sponsorship;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

public abstract partial class StorageContract
{
    [Fact]
    public async Task Rows_follow_the_events()
    {
        await using var store = await Open();
        var (body, meeting) = await Conference(store);

        await using var context = store.Context();
        var row = await context.Meetings.SingleAsync();
        Assert.Equal((meeting, body, MeetingStatus.Suspended, 1, 3), (row.Id, row.Body, row.Status, row.Ordinal, row.Version));
        Assert.Equal(("8 (b)", "Marking"), (row.ItemNumber, row.ItemTitle));
        Assert.Equal(Now, row.OpenedAt);
        Assert.Equal(body, (await context.Bodies.SingleAsync()).Id);
        Assert.Equal("Kenya", (await context.Delegations.SingleAsync()).Name);
        Assert.Equal("Amina Otieno", (await context.Members.SingleAsync()).Name);
        Assert.Equal("CRP.1", (await context.Drafts.SingleAsync()).Symbol);
        Assert.Equal(
            [StepKind.Created, StepKind.Amended, StepKind.Deleted, StepKind.Inserted],
            (await context.ParagraphSteps.OrderBy(step => step.Version).ToListAsync()).Select(step => step.Kind));
    }

    [Fact]
    public async Task Every_proposal_is_a_row_in_the_order_of_tabling_and_becomes_what_was_decided()
    {
        await using var store = await Open();
        await Conference(store);
        await using var context = store.Context();
        var rows = await context.Proposals.OrderBy(row => row.Tabled).ToListAsync();
        Assert.Equal([(4, ProposalStatus.Tabled), (5, ProposalStatus.Accepted), (6, ProposalStatus.Rejected)], rows.Select(row => (row.Tabled, row.Status)));
        Assert.All(rows, row => Assert.Equal((row.Id, row.Paragraph, row.Status), (row.Proposal.Id, row.Proposal.Paragraph, row.Proposal.Status)));
        Assert.Equal(("No support", Stance.Oppose), (rows[2].Proposal.Reason, Assert.Single(rows[2].Proposal.Positions).Stance));
    }

    [Fact]
    public async Task Every_revision_is_a_row_with_its_whole_text_from_the_draft_as_it_was_created()
    {
        await using var store = await Open();
        await Conference(store);
        await using var context = store.Context();
        var rows = await context.Revisions.OrderBy(row => row.Number).ToListAsync();
        Assert.Equal([(0, "CRP.1", null), (1, "CRP.1/Rev.1", (DateTimeOffset?)Now)], rows.Select(row => (row.Number, row.Symbol, row.IssuedAt)));
        Assert.Equal(["*Decides*", "*Decides* once more"], rows.Select(row => row.Paragraphs.Single().Text));
    }

    [Fact]
    public async Task Every_movement_of_money_is_a_row_of_the_ledger()
    {
        await using var store = await Open();
        await Conference(store);
        await using var context = store.Context();
        Assert.Equal(
            [
                (2, 0, LedgerAccount.PledgesReceivable, LedgerAccount.PledgedIncome, 300_00, false),
                (3, 0, LedgerAccount.PledgedIncome, LedgerAccount.PledgesReceivable, 300_00, false),
                (3, 1, LedgerAccount.Bank, LedgerAccount.FreeFunds, 300_00, false),
                (4, 0, LedgerAccount.FreeFunds, LedgerAccount.Commitments, 200_00, false),
                (5, 0, LedgerAccount.Commitments, LedgerAccount.FreeFunds, 200_00, true),
            ],
            (await context.LedgerEntries.OrderBy(row => row.Version).ThenBy(row => row.Part).ToListAsync())
                .Select(row => (row.Version, row.Part, row.Debit, row.Credit, row.Amount, row.Reverses)));
        Assert.All(context.LedgerEntries, row => Assert.Equal((Secretary.Name, Now), (row.By, row.At)));
    }

    [Fact]
    public async Task Rebuilding_gives_the_same_rows()
    {
        await using var store = await Open();
        await Conference(store);
        var before = await Rows(store);

        await using (var context = store.Context())
            await context.Meetings.ExecuteUpdateAsync(set => set.SetProperty(row => row.Room, "spoilt"));
        await store.Services.RebuildReadModels(CancellationToken.None);

        Assert.Equal(before, await Rows(store));
    }

    [Fact]
    public async Task Moments_are_compared_as_moments()
    {
        await using var store = await Open();
        await Conference(store);
        await using var context = store.Context();
        // The same moment, told in another zone.
        Assert.Equal(1, await context.Meetings.CountAsync(row => row.Starts == Now.ToUniversalTime()));
        Assert.Equal(0, await context.Meetings.CountAsync(row => row.Starts < Now));
    }
}
