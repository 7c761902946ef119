using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Live;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.Live;

public sealed class LiveHubTests(RunningConference conference)
{
    private static readonly DelegationId Kenya = DelegationId.For(DemoConference.Id, "KEN");
    private static readonly Actor Secretary = new(Guid.CreateVersion7(), "Secretary", Roles.Secretariat);

    public static TheoryData<string?> Everyone { get; } =
    [
        (string?)null, RunningConference.Observer, RunningConference.Delegate, RunningConference.Chair, RunningConference.Secretary,
        RunningConference.Administrator,
    ];

    [Theory, MemberData(nameof(Everyone))]
    public async Task A_stream_is_told_to_those_it_is_for_and_no_others(string? who)
    {
        await using var hub = await Connect(who);
        var audience = who switch
        {
            null or RunningConference.Administrator => Audience.Public,
            RunningConference.Secretary => Audience.Secretariat,
            RunningConference.Chair => Audience.Bureau,
            _ => Audience.Delegates,
        };
        Assert.NotEmpty(LiveStreams.All);
        foreach (var (kind, followers) in LiveStreams.All)
        {
            var stream = $"{kind}/{Guid.CreateVersion7()}";
            if (audience >= followers)
                Assert.Equal(0, (await Follow(hub, stream, 0)).Version);
            else
                Assert.Contains("not-entitled", (await Assert.ThrowsAsync<HubException>(() => Follow(hub, stream, 0))).Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("secrets/0192c0de-0192-7024-8000-000000000002")]
    [InlineData("draft")]
    [InlineData("agenda/all")]
    [InlineData("agenda/0192c0de-0192-7024-8000-000000000002|Secretariat")]
    public async Task A_stream_that_does_not_exist_is_refused(string stream)
    {
        await using var hub = await Connect(RunningConference.Secretary);
        Assert.Contains("unknown-stream", (await Assert.ThrowsAsync<HubException>(() => Follow(hub, stream, 0))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_follows_so_many_streams_and_no_more_until_it_leaves_some()
    {
        await using var hub = await Connect(null);
        string[] streams = [.. Enumerable.Range(0, 201).Select(_ => $"agenda/{Guid.CreateVersion7()}")];
        await FollowMany(hub, streams[..200]);

        Assert.Contains("too-many-streams", (await Assert.ThrowsAsync<HubException>(() => Follow(hub, streams[200], 0))).Message, StringComparison.Ordinal);
        Assert.StartsWith("too-many-streams", (await FollowMany(hub, streams[200])).Streams[streams[200]].Refusal, StringComparison.Ordinal);
        await Follow(hub, streams[0], 0);
        await hub.InvokeAsync("Unfollow", streams[0], TestContext.Current.CancellationToken);
        await Follow(hub, streams[200], 0);
    }

    [Fact]
    public async Task All_streams_of_a_page_are_followed_in_one_call_and_each_is_answered_for_itself()
    {
        var (body, other) = (await NewBody(), await NewBody());
        await Add(body, "First");
        await Add(body, "Second");
        await Add(other, "Elsewhere");
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);
        var (forOthers, convened) = ($"draft/{Guid.CreateVersion7()}", $"conference/{DemoConference.Id}");

        var missed = await hub.InvokeAsync<CatchUpMany>(
            "FollowMany",
            new Dictionary<string, int?> { [$"agenda/{body}"] = 1, [$"agenda/{other}"] = 1, [forOthers] = 3, ["rumours/1"] = 0, [convened] = null },
            TestContext.Current.CancellationToken);
        await Add(other, "Third");

        Assert.Equal((2, "Second"), (missed.Streams[$"agenda/{body}"].Version, Title(missed.Streams[$"agenda/{body}"].Changes.Single())));
        Assert.Equal((1, 0), (missed.Streams[$"agenda/{other}"].Version, missed.Streams[$"agenda/{other}"].Changes.Count));
        Assert.StartsWith("not-entitled", missed.Streams[forOthers].Refusal, StringComparison.Ordinal);
        Assert.StartsWith("unknown-stream", missed.Streams["rumours/1"].Refusal, StringComparison.Ordinal);
        Assert.True(missed.Streams[convened].Reset);
        Assert.Equal("Third", Title(await Next(arriving)));
    }

    [Theory]
    [InlineData("N")]
    [InlineData("B")]
    [InlineData("D")]
    public async Task A_stream_is_the_same_however_its_id_is_written(string format)
    {
        var body = await NewBody();
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);
        await Follow(hub, $"agenda/{body.Value.ToString(format).ToUpperInvariant()}", 0);

        await Add(body, "First");

        Assert.Equal($"agenda/{body}", (await Next(arriving)).Stream);
    }

    [Fact]
    public async Task Who_has_more_than_ever_happened_is_told_to_start_anew()
    {
        var body = await NewBody();
        await Add(body, "First");
        await using var hub = await Connect(null);

        var alone = await Follow(hub, $"agenda/{body}", 7);
        var among = (await hub.InvokeAsync<CatchUpMany>(
            "FollowMany", new Dictionary<string, int?> { [$"agenda/{body}"] = 7 }, TestContext.Current.CancellationToken)).Streams.Values.Single();

        Assert.Equal((true, 1, true, 1), (alone.Reset, alone.Version, among.Reset, among.Version));
    }

    [Fact]
    public async Task Streams_that_somebody_made_up_are_not_remembered_without_end()
    {
        var recent = conference.Services.GetRequiredService<RecentChanges>();
        for (var asked = 0; asked < 51_000; asked += 1_000)
        {
            (string, int?)[] madeUp = [.. Enumerable.Range(0, 1_000).Select(_ => ($"agenda/{Guid.CreateVersion7()}", (int?)0))];
            Assert.All(await recent.Since(madeUp, 1_000, TestContext.Current.CancellationToken), missed => Assert.Equal(0, missed.Version));
        }

        Assert.InRange(recent.Streams, 1, 50_000);
    }

    [Fact]
    public async Task What_another_host_wrote_is_heard_here_and_shown_here()
    {
        var body = await NewBody();
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);
        await Follow(hub, $"agenda/{body}", 0);
        await using var elsewhere = new EventLog(conference.Services.GetRequiredService<IDbContextFactory<ConferenceContext>>(), new());
        var meeting = new MeetingId(Guid.CreateVersion7());
        var starts = new DateTimeOffset(2024, 6, 20, 14, 0, 0, TimeSpan.Zero);

        await elsewhere.Append(Appended($"programme/{body}", new MeetingScheduled(meeting, "Elsewhere", starts, starts.AddHours(3), "Hall 9")));
        await elsewhere.Append(Appended($"agenda/{body}", new AgendaItemAdded(new(Guid.CreateVersion7()), null, "Written elsewhere")));

        Assert.Equal("Written elsewhere", Title(await Next(arriving)));
        var shown = await (await conference.As(null)).Body(body);
        Assert.Contains(shown!.Programme!.Meetings, one => one.Id == meeting);
    }

    [Fact]
    public async Task Who_takes_nothing_is_let_go_and_the_others_hear_everything()
    {
        var body = await NewBody();
        var http = await conference.Http();
        using var deaf = new ClientWebSocket();
        await deaf.ConnectAsync(new UriBuilder(http.BaseAddress!) { Scheme = "ws", Path = "live" }.Uri, TestContext.Current.CancellationToken);
        await Say(deaf, """{"protocol":"json","version":1}""");
        await Say(deaf, $$"""{"type":1,"target":"Follow","arguments":["agenda/{{body}}",0]}""");
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);
        await Follow(hub, $"agenda/{body}", 0);
        var log = conference.Services.GetRequiredService<EventLog>();
        var text = new string('x', 60_000);

        for (var version = 0; version < 600; version += 50)
        {
            IEvent[] many = [.. Enumerable.Range(0, 50).Select(_ => new AgendaItemAdded(new(Guid.CreateVersion7()), null, text))];
            await log.Append(new($"agenda/{body}", version, [.. many], Secretary, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0));
        }

        Assert.Equal(600, (await Next(arriving, 600)).Version);
        // It was cut off in the middle of it, and comes back when it can.
        Assert.InRange(await Taken(deaf), 0, 500 * text.Length);
    }

    [Fact]
    public async Task Without_a_version_the_current_state_is_to_be_fetched()
    {
        await using var hub = await Connect(null);
        var missed = await Follow(hub, $"agenda/{DemoConference.ReviewConference}", null);
        Assert.True(missed.Reset);
        Assert.True(missed.Version > 0);
        Assert.Empty(missed.Changes);
    }

    [Fact]
    public async Task What_was_missed_is_told_in_order_and_what_follows_comes_by_itself()
    {
        var body = await NewBody();
        await Add(body, "First");
        await Add(body, "Second");
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);

        var missed = await Follow(hub, $"agenda/{body}", 1);
        await Add(body, "Third");
        await Add(body, "Fourth");

        Assert.Equal([2], missed.Changes.Select(change => change.Version));
        Assert.Equal("Second", missed.Changes[0].Data!.Value.GetProperty("title").GetString());
        var (third, fourth) = (await Next(arriving), await Next(arriving));
        Assert.Equal([3, 4], [third.Version, fourth.Version]);
        Assert.Equal(("agenda.item-added", "Third", "the Secretariat"), (third.Kind, third.Data!.Value.GetProperty("title").GetString(), third.By));
    }

    [Fact]
    public async Task Persons_are_named_to_participants_and_offices_and_delegations_to_the_public_live_and_later()
    {
        var list = await OpenList();
        await using var stranger = await Connect(null);
        await using var participant = await Connect(RunningConference.Observer);
        var (strangers, participants) = (Arriving(stranger), Arriving(participant));
        await Follow(stranger, $"speakers/{list}", 0);
        await Follow(participant, $"speakers/{list}", 0);

        var inscribed = await (await conference.As(RunningConference.Delegate)).Send(new Inscribe(list, new(Guid.CreateVersion7()), Kenya, null));

        Assert.Null(inscribed.Refusal);
        Assert.Equal(("Kenya", "Amina Otieno (Kenya)"), ((await Next(strangers, 2)).By, (await Next(participants, 2)).By));
        Assert.Equal(["the Chair", "Kenya"], (await Follow(stranger, $"speakers/{list}", 0)).Changes.Select(change => change.By));
        Assert.Equal(["Maritza", "Amina Otieno (Kenya)"], (await Follow(participant, $"speakers/{list}", 0)).Changes.Select(change => change.By));
    }

    [Fact]
    public async Task Who_missed_more_than_five_hundred_fetches_the_state_instead()
    {
        var body = await NewBody();
        var log = conference.Services.GetRequiredService<EventLog>();
        IEvent[] many = [.. Enumerable.Range(0, 501).Select(number => new AgendaItemAdded(new(Guid.CreateVersion7()), null, $"{number}"))];
        await log.Append(new($"agenda/{body}", 0, [.. many], Secretary, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0));
        await using var hub = await Connect(null);

        var all = await Follow(hub, $"agenda/{body}", 0);
        var most = await Follow(hub, $"agenda/{body}", 1);

        Assert.Equal((true, 501, 0), (all.Reset, all.Version, all.Changes.Count));
        Assert.Equal((false, 501, 500), (most.Reset, most.Version, most.Changes.Count));
    }

    [Fact]
    public async Task What_a_follower_may_not_see_arrives_as_an_empty_tick_live_and_later()
    {
        var code = Guid.CreateVersion7().ToString("N")[20..];
        var delegation = DelegationId.For(DemoConference.Id, code);
        await Send(new RegisterDelegation(DemoConference.Id, DelegationKind.CivilSociety, code, $"Network {code}"));
        await using var stranger = await Connect(null);
        await using var participant = await Connect(RunningConference.Delegate);
        var (strangers, participants) = (Arriving(stranger), Arriving(participant));
        await Follow(stranger, $"delegation/{delegation}", 1);
        await Follow(participant, $"delegation/{delegation}", 1);

        await Send(new EnrolMember(delegation, new(Guid.CreateVersion7()), "A. Person", "Adviser"));

        var (tick, told) = (await Next(strangers), await Next(participants));
        Assert.Equal((2, null, null, null), (tick.Version, tick.Kind, tick.By, tick.Data?.ToString()));
        Assert.Equal((2, "A. Person"), (told.Version, told.Data!.Value.GetProperty("name").GetString()));
        Assert.Null((await Follow(stranger, $"delegation/{delegation}", 1)).Changes.Single().Kind);
        Assert.Equal("delegation.member-enrolled", (await Follow(participant, $"delegation/{delegation}", 1)).Changes.Single().Kind);
    }

    [Fact]
    public async Task Who_has_left_hears_no_more()
    {
        var (left, kept) = (await NewBody(), await NewBody());
        await using var hub = await Connect(null);
        var arriving = Arriving(hub);
        await Follow(hub, $"agenda/{left}", 0);
        await Follow(hub, $"agenda/{kept}", 0);

        await hub.InvokeAsync("Unfollow", $"agenda/{left}", TestContext.Current.CancellationToken);
        await Add(left, "Unheard");
        await Add(kept, "Heard");

        Assert.Equal($"agenda/{kept}", (await Next(arriving)).Stream);
    }

    [Fact]
    public void An_amendment_is_told_with_its_comparison()
    {
        var amended = new Domain.Drafting.ParagraphAmended(new(Guid.Empty), "12", "Decides to meet;", "Decides to part;");
        var recorded = new Storage.Log.RecordedEvent(1, "draft/x", 2, amended, Secretary, default, default);
        var data = Change.Of(recorded, recorded.By.Name).Data!.Value;
        Assert.Equal("12", data.GetProperty("label").GetString());
        Assert.Equal(["=", "-", "+", "="], data.GetProperty("diff").EnumerateArray().Select(segment => segment.GetProperty("op").GetString()));
    }

    [Theory]
    [InlineData(Audience.Public)]
    [InlineData(Audience.Secretariat)]
    public async Task Of_what_a_newer_version_wrote_followers_are_told_that_it_happened(Audience circle)
    {
        var recorded = new RecordedEvent(1, "draft/x", 2, new UnreadableEvent("draft.set-to-music"), Secretary, default, default);
        var told = await conference.Services.GetRequiredService<Bylines>().Told(circle, recorded);
        Assert.Equal(("draft/x", 2, null, null, null), (told.Stream, told.Version, told.By, told.Kind, told.Data));
    }

    private static Append Appended(string stream, IEvent happened) =>
        new(stream, 0, [happened], Secretary, TimeProvider.System.GetUtcNow(), new(Guid.CreateVersion7()), 0);

    private static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    private static async Task<int> Taken(ClientWebSocket socket)
    {
        var (buffer, taken) = (new byte[1 << 20], 0);
        try
        {
            while (await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken) is { MessageType: not WebSocketMessageType.Close } part)
                taken += part.Count;
        }
        catch (WebSocketException)
        {
            // Ended without a farewell.
        }

        return taken;
    }

    private static string? Title(Client.Change change) => change.Data!.Value.GetProperty("title").GetString();

    private static Task<CatchUpMany> FollowMany(HubConnection hub, params string[] streams) => hub.InvokeAsync<CatchUpMany>(
        "FollowMany", streams.ToDictionary(stream => stream, _ => (int?)0), TestContext.Current.CancellationToken);

    private static Task<CatchUp> Follow(HubConnection hub, string stream, int? after) =>
        hub.InvokeAsync<CatchUp>("Follow", stream, after, TestContext.Current.CancellationToken);

    private async Task<BodyId> NewBody()
    {
        var body = new BodyId(Guid.CreateVersion7());
        await Send(new EstablishBody(DemoConference.Id, body, $"Working group {body}", $"Group {body}", new(2024, 6, 18), new(2024, 6, 28), 5));
        return body;
    }

    // Opened by a Chair who has a name.
    private async Task<SpeakersListId> OpenList()
    {
        var (body, item) = (await NewBody(), new AgendaItemId(Guid.CreateVersion7()));
        await Send(new AddAgendaItem(body, item, null, "Debate"));
        var open = new OpenSpeakersList(SpeakersListId.Of(item), body, TimeLimits.Usual);
        var chair = new Actor(Guid.CreateVersion7(), "Maritza", Roles.Chair);
        Assert.Null((await conference.Services.GetRequiredService<CommandRouter>().Send(open, new(new(Guid.CreateVersion7()), chair))).Refusal);
        return open.List;
    }

    private Task Add(BodyId body, string title) => Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, title));

    private async Task Send(ICommand command) =>
        Assert.Null((await conference.Services.GetRequiredService<CommandRouter>().Send(command, new(new(Guid.CreateVersion7()), Secretary))).Refusal);

    private static ChannelReader<Client.Change> Arriving(HubConnection hub)
    {
        var arriving = Channel.CreateUnbounded<Client.Change>();
        hub.On<Client.Change>("Changed", change => arriving.Writer.TryWrite(change));
        return arriving.Reader;
    }

    private static async Task<Client.Change> Next(ChannelReader<Client.Change> arriving, int version)
    {
        Client.Change change;
        do
            change = await Next(arriving);
        while (change.Version < version);
        return change;
    }

    private static Task<Client.Change> Next(ChannelReader<Client.Change> arriving) => arriving.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

    private async Task<HubConnection> Connect(string? who)
    {
        var http = await conference.Http(who);
        var token = http.DefaultRequestHeaders.Authorization?.Parameter;
        var hub = new HubConnectionBuilder()
            .WithUrl(new Uri(http.BaseAddress!, "live"), options => options.AccessTokenProvider = () => Task.FromResult(token))
            .AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options)
            .Build();
        await hub.StartAsync(TestContext.Current.CancellationToken);
        return hub;
    }

    private sealed record CatchUp(int Version, IReadOnlyList<Client.Change> Changes, bool Reset, string? Refusal = null);

    private sealed record CatchUpMany(IReadOnlyDictionary<string, CatchUp> Streams, DateTimeOffset Now);
}
