using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels.Drafting;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Tests;

/// <summary>What every provider promises.</summary>
public abstract class StorageContract
{
    private static readonly Actor Secretary = new(Guid.CreateVersion7(), "Secrétaire · الأمين · 秘书 · Секретарь", Roles.Secretariat, new DelegationId(Guid.CreateVersion7()));
    private static readonly DateTimeOffset Now = new(2024, 6, 18, 14, 0, 0, 123, TimeSpan.FromHours(-4));

    protected abstract Task<Store> Open();

    [Fact]
    public async Task What_is_appended_is_read_back_in_order()
    {
        await using var store = await Open();
        var stream = Agenda();
        var written = await store.Log.Append(Request(stream, 0, Item("Marquage · الوسم · 标识 · Маркировка"), Item("Tracing")));
        await store.Log.Append(Request(stream, 2, Item("Other matters")));

        var read = await Read(store, stream);

        Assert.Equal([1, 2, 3], read.Select(recorded => recorded.Version));
        Assert.Equal(written.Select(recorded => recorded.Event), read.Take(2).Select(recorded => recorded.Event));
        Assert.True(read.Select(recorded => recorded.Position).SequenceEqual(read.Select(recorded => recorded.Position).Order()));
        Assert.Equal((Secretary, Now), (read[0].By, read[0].At));
        Assert.Equal("agenda.item-added", read[0].Type);
        Assert.Equal(3, await store.Log.VersionOf(stream));
        Assert.Equal([3], (await Read(store, stream, after: 2)).Select(recorded => recorded.Version));
    }

    [Fact]
    public async Task A_stream_that_has_moved_on_refuses_what_was_decided_before()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")));

        var conflict = await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.Log.Append(Request(stream, 0, Item("Tracing"))));

        Assert.Contains("version 1, not 0", conflict.Message, StringComparison.Ordinal);
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task A_version_ahead_of_the_log_is_refused_too()
    {
        await using var store = await Open();
        await Assert.ThrowsAsync<ConcurrencyConflictException>(() => store.Log.Append(Request(Agenda(), 5, Item("Marking"))));
    }

    [Fact]
    public async Task A_conflict_in_a_crowd_fails_alone()
    {
        await using var store = await Open();
        var stream = Agenda();
        var crowd = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(stream, 0, Item("First")))).ToList();
        var others = Enumerable.Range(0, 100).Select(_ => store.Log.Append(Request(Agenda(), 0, Item("Elsewhere")))).ToList();

        await Task.WhenAll(others);
        await Task.WhenAll(crowd.Select(append => append.ContinueWith(done => done.Exception is null || done.Exception.InnerException is ConcurrencyConflictException ? 0 : throw done.Exception, TaskScheduler.Default)));

        _ = Assert.Single(crowd, append => append.IsCompletedSuccessfully);
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task The_same_command_is_not_written_twice()
    {
        await using var store = await Open();
        var stream = Agenda();
        var request = Request(stream, 0, Item("Marking"), Item("Tracing"));
        await store.Log.Append(request);

        await Assert.ThrowsAnyAsync<Exception>(() => store.Log.Append(request with { ExpectedVersion = 2 }));

        Assert.Equal(2, await store.Log.VersionOf(stream));
        Assert.Equal(2, (await store.Log.CommandsOf(stream))[request.Command]);
    }

    [Fact]
    public async Task Many_callers_at_once_each_get_what_they_wrote()
    {
        await using var store = await Open();
        var streams = Enumerable.Range(0, 256).Select(_ => Agenda()).ToList();

        var recorded = await Task.WhenAll(streams.Select(stream => store.Log.Append(Request(stream, 0, Item(stream)))));

        foreach (var (stream, written) in streams.Zip(recorded))
            Assert.Equal((stream, stream), (written[0].Stream, ((AgendaItemAdded)written[0].Event).Title));
        Assert.Equal(256, recorded.Select(written => written[0].Position).Distinct().Count());
    }

    [Fact]
    public async Task Nothing_is_half_written_when_a_row_cannot_be_derived()
    {
        await using var store = await Open();
        var meeting = new MeetingId(Guid.CreateVersion7());
        var good = Agenda();
        var together = new[]
        {
            store.Log.Append(Request(good, 0, Item("Marking"))),
            // No programme ever scheduled this meeting, so there is no row to change.
            store.Log.Append(Request($"meeting/{meeting}", 0, new MeetingOpened(new(Guid.CreateVersion7()), meeting, 1, "Opening"))),
        };

        await together[0];
        await Assert.ThrowsAsync<InvalidOperationException>(() => together[1]);

        Assert.Equal(1, await store.Log.VersionOf(good));
        Assert.Equal(0, await store.Log.VersionOf($"meeting/{meeting}"));
    }

    [Fact]
    public async Task What_is_queued_is_written_before_the_log_closes()
    {
        await using var store = await Open();
        var stream = Agenda();
        var queued = Enumerable.Range(0, 50).Select(_ => store.Log.Append(Request(Agenda(), 0, Item("Marking")))).ToList();

        await store.Log.DisposeAsync();

        Assert.All(queued, append => Assert.True(append.IsCompletedSuccessfully));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Log.Append(Request(stream, 0, Item("Late"))));
    }

    [Fact]
    public async Task A_snapshot_is_a_cache()
    {
        await using var store = await Open();
        var stream = Agenda();
        var happened = Item("Marking");
        var state = BodyAgenda.Initial.Evolve(happened);
        await store.Log.Append(Request(stream, 0, happened) with { Snapshot = state });

        var snapshot = await store.Log.LatestSnapshot<BodyAgenda>(stream);
        Assert.Equal(1, snapshot!.Version);
        Assert.Equal(state.Items, snapshot.State.Items);

        // Written by another build of the domain, it is passed over; the events remain.
        await using (var context = store.Context())
            await context.Snapshots.ExecuteUpdateAsync(set => set.SetProperty(row => row.Shape, "another"));
        Assert.Null(await store.Log.LatestSnapshot<BodyAgenda>(stream));
        Assert.Single(await Read(store, stream));
    }

    [Fact]
    public async Task A_later_snapshot_replaces_the_earlier()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, Item("Marking")) with { Snapshot = BodyAgenda.Initial });
        await store.Log.Append(Request(stream, 1, Item("Tracing")) with { Snapshot = BodyAgenda.Initial });
        Assert.Equal(2, (await store.Log.LatestSnapshot<BodyAgenda>(stream))!.Version);
    }

    [Fact]
    public async Task A_long_stream_is_read_page_by_page_without_a_gap()
    {
        await using var store = await Open();
        var stream = Agenda();
        await store.Log.Append(Request(stream, 0, [.. Enumerable.Range(0, 1_234).Select(_ => Item("Marking"))]));
        Assert.Equal(Enumerable.Range(1, 1_234), (await Read(store, stream)).Select(recorded => recorded.Version));
    }

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
            [StepKind.Created, StepKind.Amended, StepKind.Deleted],
            (await context.ParagraphSteps.OrderBy(step => step.Version).ToListAsync()).Select(step => step.Kind));
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

    [Fact]
    public async Task A_migrated_database_is_ready_and_migrating_again_changes_nothing()
    {
        await using var store = await Open();
        Assert.True(await store.Services.IsMigrated(CancellationToken.None));
        await store.Migrate();
    }

    private static async Task<(BodyId Body, MeetingId Meeting)> Conference(Store store)
    {
        var (conference, body, meeting) = (new ConferenceId(Guid.CreateVersion7()), new BodyId(Guid.CreateVersion7()), new MeetingId(Guid.CreateVersion7()));
        var (draft, paragraph, kenya) = (new DraftId(Guid.CreateVersion7()), new ParagraphId(Guid.CreateVersion7()), DelegationId.For(conference, "KEN"));
        await store.Log.Append(Request($"conference/{conference}", 0, new ConferenceConvened("Fourth", "RC4", "America/New_York"), new BodyEstablished(body, "Review Conference", "RC", new(2024, 6, 18), new(2024, 6, 28), 20)));
        await store.Log.Append(Request($"programme/{body}", 0, new MeetingScheduled(meeting, "Opening", Now, Now.AddHours(3), "Room 4"), new MeetingCalled(meeting, 1)));
        await store.Log.Append(Request($"meeting/{meeting}", 0, new MeetingOpened(body, meeting, 1, "Opening"), new ItemTakenUp(meeting, new(new(Guid.CreateVersion7()), "8 (b)", "Marking")), new MeetingSuspended(meeting, null)));
        await store.Log.Append(Request($"delegation/{kenya}", 0, new DelegationRegistered(kenya, conference, DelegationKind.State, "KEN", "Kenya", RegionalGroup.African), new MemberEnrolled(kenya, new(Guid.CreateVersion7()), "Amina Otieno", "Head")));
        await store.Log.Append(Request($"draft/{draft}", 0, new DraftCreated(draft, body, "CRP.1", "Draft", DraftLanguage.Ar, [new(paragraph, ParagraphKind.Operative, 0, "*Decides*")], null)));
        await store.Log.Append(Request($"draft/{draft}", 1, new ParagraphAmended(paragraph, "1", "*Decides*", "*Decides* again"), new ParagraphDeleted(paragraph, "1", "*Decides* again")));
        return (body, meeting);
    }

    private static async Task<string> Rows(Store store)
    {
        await using var context = store.Context();
        object[] rows =
        [
            await context.Conferences.AsNoTracking().ToListAsync(), await context.Bodies.AsNoTracking().ToListAsync(), await context.Meetings.AsNoTracking().ToListAsync(),
            await context.Delegations.AsNoTracking().ToListAsync(), await context.Members.AsNoTracking().ToListAsync(), await context.Drafts.AsNoTracking().ToListAsync(),
            await context.ParagraphSteps.AsNoTracking().OrderBy(row => row.Version).ToListAsync(),
        ];
        return System.Text.Json.JsonSerializer.Serialize(rows, EventJson.Options);
    }

    private static async Task<List<RecordedEvent>> Read(Store store, string stream, int after = 0)
    {
        var read = new List<RecordedEvent>();
        await foreach (var recorded in store.Log.Read(stream, after))
            read.Add(recorded);
        return read;
    }

    private static string Agenda() => $"agenda/{Guid.CreateVersion7()}";

    private static AgendaItemAdded Item(string title) => new(new(Guid.CreateVersion7()), null, title);

    private static Append Request(string stream, int expected, params ImmutableArray<IEvent> events) =>
        new(stream, expected, events, Secretary, Now, new(Guid.CreateVersion7()));
}

public sealed class SqliteStorage : StorageContract
{
    protected override Task<Store> Open() => SqliteStore.Open();
}

public sealed class SqliteStorageOneByOne : StorageContract
{
    protected override Task<Store> Open() => SqliteStore.Open(batch: 1);
}

public sealed class SqlServerStorage : StorageContract
{
    protected override Task<Store> Open() => SqlServerStore.Open();
}
