using System.Text.Json;
using System.Threading.Channels;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Live;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
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
        string[] streams = [.. Enumerable.Range(0, 251).Select(_ => $"agenda/{Guid.CreateVersion7()}")];
        foreach (var stream in streams[..250])
            await Follow(hub, stream, 0);

        Assert.Contains("too-many-streams", (await Assert.ThrowsAsync<HubException>(() => Follow(hub, streams[250], 0))).Message, StringComparison.Ordinal);
        await Follow(hub, streams[0], 0);
        await hub.InvokeAsync("Unfollow", streams[0], TestContext.Current.CancellationToken);
        await Follow(hub, streams[250], 0);
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
        var log = conference.Services.GetRequiredService<Storage.Log.EventLog>();
        IEvent[] many = [.. Enumerable.Range(0, 501).Select(number => new Domain.Agenda.AgendaItemAdded(new(Guid.CreateVersion7()), null, $"{number}"))];
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
        await Send(new RegisterDelegation(DemoConference.Id, DelegationKind.CivilSociety, code, "A network"));
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

    private static Task<CatchUp> Follow(HubConnection hub, string stream, int? after) =>
        hub.InvokeAsync<CatchUp>("Follow", stream, after, TestContext.Current.CancellationToken);

    private async Task<BodyId> NewBody()
    {
        var body = new BodyId(Guid.CreateVersion7());
        await Send(new EstablishBody(DemoConference.Id, body, "Working group", "Working group", new(2024, 6, 18), new(2024, 6, 28), 5));
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

    private static ChannelReader<Change> Arriving(HubConnection hub)
    {
        var arriving = Channel.CreateUnbounded<Change>();
        hub.On<Change>("Changed", change => arriving.Writer.TryWrite(change));
        return arriving.Reader;
    }

    private static async Task<Change> Next(ChannelReader<Change> arriving, int version)
    {
        Change change;
        do
            change = await Next(arriving);
        while (change.Version < version);
        return change;
    }

    private static Task<Change> Next(ChannelReader<Change> arriving) => arriving.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(30));

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
}
