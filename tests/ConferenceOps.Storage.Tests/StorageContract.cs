using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

/// <summary>What every provider promises.</summary>
public abstract partial class StorageContract
{
    private protected static readonly Actor Secretary = new(
        Guid.CreateVersion7(), "Secrétaire · الأمين · 秘书 · Секретарь", Roles.Secretariat, new DelegationId(Guid.CreateVersion7()));
    private protected static readonly DateTimeOffset Now = new(2024, 6, 18, 14, 0, 0, 123, TimeSpan.FromHours(-4));

    protected abstract Task<Store> Open();

    [Fact]
    public async Task A_migrated_database_is_ready_and_migrating_again_changes_nothing()
    {
        await using var store = await Open();
        Assert.True(await store.Services.IsMigrated(CancellationToken.None));
        await store.Migrate();
    }

    private protected static async Task<(BodyId Body, MeetingId Meeting)> Conference(Store store)
    {
        var (conference, body, meeting) = (new ConferenceId(Guid.CreateVersion7()), new BodyId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()));
        var (draft, paragraph, kenya) = (new DraftId(Guid.CreateVersion7()), new ParagraphId(Guid.CreateVersion7()), DelegationId.For(conference, "KEN"));
        await store.Log.Append(Request(
            $"conference/{conference}", 0, new ConferenceConvened("Fourth", "RC4", "America/New_York"),
            new BodyEstablished(body, "Review Conference", "RC", new(2024, 6, 18), new(2024, 6, 28), 20)));
        await store.Log.Append(Request(
            $"programme/{body}", 0, new MeetingScheduled(meeting, "Opening", Now, Now.AddHours(3), "Room 4"), new MeetingCalled(meeting, 1)));
        await store.Log.Append(Request(
            $"meeting/{meeting}", 0, new MeetingOpened(body, meeting, 1, "Opening"),
            new ItemTakenUp(meeting, new(new(Guid.CreateVersion7()), "8 (b)", "Marking")), new MeetingSuspended(meeting, null)));
        await store.Log.Append(Request(
            $"delegation/{kenya}", 0, new DelegationRegistered(kenya, conference, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African),
            new MemberEnrolled(kenya, new(Guid.CreateVersion7()), "Amina Otieno", "Head")));
        await store.Log.Append(Request(
            $"draft/{draft}", 0,
            new DraftCreated(draft, body, "CRP.1", "Draft", DraftLanguage.Ar, [new(paragraph, ParagraphKind.Operative, 0, "*Decides*")], null)));
        await store.Log.Append(Request(
            $"draft/{draft}", 1, new ParagraphAmended(paragraph, "1", "*Decides*", "*Decides* again"),
            new ParagraphDeleted(paragraph, "1", "*Decides* again")));
        await Negotiate(store, draft, paragraph, kenya);
        var (contribution, request) = (new ContributionId(Guid.CreateVersion7()), new PlaceRequestId(Guid.CreateVersion7()));
        var receipt = new Receipt(new(Guid.CreateVersion7()), 300_00, 1, 300_00, 300_00, new(2024, 5, 2));
        await store.Log.Append(Request(
            $"fund/{conference}", 0, new FundOpened(conference, "Fund", [Criterion.FirstPlace]),
            new ContributionPledged(contribution, "Norway", "USD", 300_00, 1, 300_00, null), new ContributionReceived(contribution, receipt)));
        await store.Log.Append(Request(
            $"fund/{conference}", 3, new PlaceAwarded(request, new(100_00, 1, 100_00, 0), [new(contribution, 200_00)], null),
            new PlaceDeclined(request, [new(contribution, 200_00)], null)));
        return (body, meeting);
    }

    /// <summary>One proposal accepted, one rejected, one still open, and the text issued.</summary>
    private static async Task Negotiate(Store store, DraftId draft, ParagraphId paragraph, DelegationId kenya)
    {
        const string text = "*Decides* once more";
        ProposalId Proposed(int number) => new(new Guid(number, 0, 0, new byte[8]));
        ProposalTabled Tabled(int number) =>
            new(Proposed(number), paragraph, "1", ProposalKind.InsertAfter, 3, "*Decides* again", text, null, kenya, "Kenya");
        var accepted = new ParagraphInserted(Proposed(1).Inserted, paragraph, ParagraphKind.Operative, 0, "1", text, new(Proposed(1), "Kenya"));
        await store.Log.Append(Request($"draft/{draft}", 3, Tabled(3), Tabled(1), Tabled(2)));
        var opposed = new PositionTaken(Proposed(2), new(Guid.CreateVersion7()), "Mexico", Stance.Oppose);
        await store.Log.Append(Request($"draft/{draft}", 6, opposed, new ProposalRejected(Proposed(2), "No support")));
        await store.Log.Append(Request($"draft/{draft}", 8, accepted, new ProposalAccepted(Proposed(1), text, false)));
        await store.Log.Append(Request(
            $"draft/{draft}", 10, new RevisionIssued(1, "CRP.1/Rev.1", Now, [new(Proposed(1).Inserted, ParagraphKind.Operative, 0, "1", text)])));
    }

    private protected static async Task<string> Rows(Store store)
    {
        await using var context = store.Context();
        object[] rows =
        [
            await context.Conferences.AsNoTracking().ToListAsync(),
            await context.Bodies.AsNoTracking().ToListAsync(),
            await context.Meetings.AsNoTracking().ToListAsync(),
            await context.Delegations.AsNoTracking().ToListAsync(),
            await context.Members.AsNoTracking().ToListAsync(),
            await context.Drafts.AsNoTracking().ToListAsync(),
            await context.ParagraphSteps.AsNoTracking().OrderBy(row => row.Version).ToListAsync(),
            await context.Proposals.AsNoTracking().OrderBy(row => row.Tabled).ToListAsync(),
            await context.Revisions.AsNoTracking().OrderBy(row => row.Number).ToListAsync(),
            await context.LedgerEntries.AsNoTracking().OrderBy(row => row.Version).ThenBy(row => row.Part).ToListAsync(),
        ];
        return System.Text.Json.JsonSerializer.Serialize(rows, EventJson.Options);
    }

    private protected static async Task<List<RecordedEvent>> Read(Store store, string stream, int after = 0)
    {
        var read = new List<RecordedEvent>();
        await foreach (var recorded in store.Log.Read(stream, after))
            read.Add(recorded);
        return read;
    }

    private protected static string Agenda() => $"agenda/{Guid.CreateVersion7()}";

    private protected static AgendaItemAdded Item(string title) => new(new(Guid.CreateVersion7()), null, title);

    private protected static Append Request(string stream, int expected, params ImmutableArray<IEvent> events) =>
        new(stream, expected, events, Secretary, Now, new(Guid.CreateVersion7()), 42);
}

public sealed class SqliteStorage : UpgradedContract
{
    protected override Task<Store> Open() => SqliteStore.Open();
}

public sealed class SqliteStorageOneByOne : StorageContract
{
    protected override Task<Store> Open() => SqliteStore.Open(batch: 1);
}

public sealed class SqlServerStorage : UpgradedContract
{
    protected override Task<Store> Open() => SqlServerStore.Open();
}

public sealed class PostgreSqlStorage : StorageContract
{
    protected override Task<Store> Open() => PostgreSqlStore.Open();
}
