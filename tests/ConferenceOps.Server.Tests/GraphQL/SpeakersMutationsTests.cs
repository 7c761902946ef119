using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class SpeakersMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task States_that_inscribe_all_at_once_each_have_one_place_in_order_of_arrival()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var states = (await commission.Secretary.Delegations(first: 250, kind: DelegationKind.State)).Nodes.Select(state => state.Id).ToList();
        Assert.Equal(193, states.Count);

        // Whoever is sent only after others were answered has arrived after them; within a wave the server decides.
        var waves = states.Chunk(49).ToList();
        foreach (var wave in waves)
        {
            // Each is sent twice, as by two members of a delegation: one is inscribed, the other told so.
            var answers = await Task.WhenAll(
                wave.SelectMany(state => new[] { state, state }).Select(
                    state => commission.Secretary.Send(new Inscribe(list, new(Guid.CreateVersion7()), state, null))));
            Assert.Equal(wave.Length, answers.Count(answer => answer.Refusal is null));
            Assert.All(answers.Where(answer => answer.Refusal is not null), answer => Assert.Equal("already-inscribed", answer.Refusal!.Reason));
        }

        var waiting = (await commission.Delegate.Speakers(list))!.State.Waiting.Select(one => one.Delegation).ToList();
        Assert.Equal(193, waiting.Distinct().Count());
        Assert.Equal(193, waiting.Count);
        var arrivals = waiting.Select(state => waves.FindIndex(wave => wave.Contains(state))).ToList();
        Assert.Equal(arrivals.Order(), arrivals);
    }

    [Fact]
    public async Task A_place_asked_for_again_because_the_answer_was_lost_is_one_place()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var (inscription, command) = (new InscriptionId(Guid.CreateVersion7()), new CommandId(Guid.CreateVersion7()));
        var kenya = (await commission.Delegate.Viewer()).Delegation!.Id;

        var first = await commission.Delegate.Send(new Inscribe(list, inscription, kenya, null), command);
        var again = await commission.Delegate.Send<Debate>(new Inscribe(list, inscription, kenya, null), command);

        Assert.Null(first.Refusal);
        Assert.Null(again.Refusal);
        Assert.Equal(inscription, Assert.Single(again.Result!.Waiting.Nodes).Inscription.Id);
    }

    [Fact]
    public async Task A_list_runs_from_inscription_to_a_right_of_reply()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var meeting = await commission.OpenMeeting();
        var kenya = (await commission.Delegate.Viewer()).Delegation!;
        var other = (await commission.Secretary.Delegations(first: 5, kind: DelegationKind.State)).Nodes.First(one => one.Id != kenya.Id);
        var (first, second) = (new InscriptionId(Guid.CreateVersion7()), new InscriptionId(Guid.CreateVersion7()));
        Assert.Null((await commission.Delegate.Send(new Inscribe(list, first, kenya.Id, null))).Refusal);
        var friends = await commission.Group(other.Id);
        Assert.Null((await commission.Secretary.Send(new Inscribe(list, second, other.Id, friends.Id))).Refusal);

        Assert.Equal("item-not-taken-up", (await commission.Chair.Send(new GiveFloor(list, first, meeting))).Refusal!.Reason);
        Assert.Null((await commission.Chair.Send(new TakeUpItem(meeting, new(list.Value)))).Refusal);
        Assert.Equal("not-entitled", (await commission.Delegate.Send(new GiveFloor(list, first, meeting))).Refusal!.Reason);
        var speaking = (await commission.Chair.Send<Debate>(new GiveFloor(list, first, meeting))).Result!;
        Assert.Equal((kenya.Name, 480), (speaking.Floor!.Inscription.Name, speaking.Floor.Limit));
        Assert.InRange(speaking.Now - speaking.Floor.Since, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        var waiting = Assert.Single(speaking.Waiting.Nodes);
        Assert.Equal((second, 720, friends.Name), (waiting.Inscription.Id, waiting.Limit, waiting.Inscription.OnBehalfOf));
        Assert.True(waiting.From <= waiting.To);
        Assert.Equal("floor-taken", (await commission.Chair.Send(new GiveFloor(list, second, meeting))).Refusal!.Reason);
        Assert.Equal(first, (await commission.Chair.Send<Debate>(new EndStatement(list, first))).Result!.Heard.Nodes[0].Inscription.Id);

        Assert.Equal(SpeakersListStatus.Closed, (await commission.Chair.Send<Debate>(new CloseSpeakersList(list))).Result!.Status);
        Assert.Equal("list-closed", (await commission.Delegate.Send(new Inscribe(list, new(Guid.CreateVersion7()), kenya.Id, null))).Refusal!.Reason);
        Assert.Null((await commission.Chair.Send(new GrantReply(list, new(Guid.CreateVersion7()), kenya.Id, meeting))).Refusal);
        Assert.Null((await commission.Chair.Send(new GrantReply(list, new(Guid.CreateVersion7()), kenya.Id, meeting))).Refusal);
        var third = await commission.Chair.Send<Debate>(new GrantReply(list, new(Guid.CreateVersion7()), kenya.Id, meeting));
        Assert.Equal(("replies-used-up", "Decision 34/401"), (third.Refusal!.Reason, third.Refusal.Rule));
        Assert.Equal([720, 600, 300], third.Result!.Waiting.Nodes.Select(one => one.Limit));
    }

    [Fact]
    public async Task A_statement_is_paused_and_interrupted_and_goes_on()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var meeting = await commission.OpenMeeting();
        Assert.Null((await commission.Chair.Send(new TakeUpItem(meeting, new(list.Value)))).Refusal);
        var kenya = (await commission.Delegate.Viewer()).Delegation!;
        var other = (await commission.Secretary.Delegations(first: 5, kind: DelegationKind.State)).Nodes.First(one => one.Id != kenya.Id);
        var (place, point) = (new InscriptionId(Guid.CreateVersion7()), new PointOfOrderId(Guid.CreateVersion7()));
        Assert.Null((await commission.Delegate.Send(new Inscribe(list, place, kenya.Id, null))).Refusal);
        Assert.Null((await commission.Chair.Send(new GiveFloor(list, place, meeting))).Refusal);

        Assert.Equal("not-entitled", (await commission.Delegate.Send(new PauseStatement(list, place))).Refusal!.Reason);
        Assert.NotNull((await commission.Chair.Send<Debate>(new PauseStatement(list, place))).Result!.Floor!.PausedAt);
        var resumed = (await commission.Chair.Send<Debate>(new ResumeStatement(list, place))).Result!.Floor!;
        Assert.Null(resumed.PausedAt);
        Assert.True(resumed.Paused > TimeSpan.Zero);

        var raised = (await commission.Chair.Send<Debate>(new RaisePointOfOrder(list, point, other.Id, meeting))).Result!;
        Assert.Equal((other.Name, null), (raised.Points[^1].Name, raised.Points[^1].Ruling));
        Assert.NotNull(raised.Floor!.PausedAt);
        Assert.Equal(
            ("point-of-order-pending", "Rule 71/113"),
            (await commission.Chair.Send(new EndStatement(list, place))).Refusal is { } refusal ? (refusal.Reason, refusal.Rule) : default);
        var ruled = (await commission.Chair.Send<Debate>(new RulePointOfOrder(list, point, false, "The speaker keeps to the item."))).Result!;
        Assert.Equal(new(false, "The speaker keeps to the item."), Assert.Single(ruled.Points).Ruling);
        Assert.Null(ruled.Floor!.PausedAt);

        Assert.Equal("floor-taken", (await commission.Chair.Send(new SuspendMeeting(meeting, null))).Refusal!.Reason);
        Assert.Equal("floor-taken", (await commission.Chair.Send(new AdjournMeeting(meeting))).Refusal!.Reason);
        Assert.Null((await commission.Chair.Send(new EndStatement(list, place))).Refusal);
        Assert.Null((await commission.Chair.Send(new AdjournMeeting(meeting))).Refusal);
    }

    [Fact]
    public async Task A_right_of_reply_not_exercised_stands_in_the_days_next_meeting_and_lapses_in_the_next_days()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var kenya = (await commission.Delegate.Viewer()).Delegation!.Id;
        // Local time counts: the evening meeting begins on the same day in New York, and on the next by universal time.
        var (morning, evening, tomorrow) = (await commission.Meeting(), await commission.Meeting(hours: 11), await commission.Meeting(hours: 24));
        Assert.Null((await commission.Chair.Send(new OpenMeeting(morning))).Refusal);
        Assert.Null((await commission.Chair.Send(new TakeUpItem(morning, new(list.Value)))).Refusal);
        Assert.Null((await commission.Chair.Send(new GrantReply(list, new(Guid.CreateVersion7()), kenya, morning))).Refusal);
        Assert.Null((await commission.Chair.Send(new AdjournMeeting(morning))).Refusal);

        Assert.Null((await commission.Chair.Send(new OpenMeeting(evening))).Refusal);
        Assert.Null((await commission.Chair.Send(new TakeUpItem(evening, new(list.Value)))).Refusal);
        Assert.Single((await commission.Chair.Speakers(list))!.State.Waiting);
        Assert.Null((await commission.Chair.Send(new AdjournMeeting(evening))).Refusal);

        Assert.Null((await commission.Chair.Send(new OpenMeeting(tomorrow))).Refusal);
        Assert.Null((await commission.Chair.Send(new TakeUpItem(tomorrow, new(list.Value)))).Refusal);
        Assert.Empty((await commission.Chair.Speakers(list))!.State.Waiting);
    }

    [Fact]
    public async Task Places_are_withdrawn_yielded_and_moved_and_the_list_reopened()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var delegations = (await commission.Secretary.Delegations(first: 3, kind: DelegationKind.State)).Nodes;
        var places = delegations.Select(_ => new InscriptionId(Guid.CreateVersion7())).ToList();
        foreach (var (place, delegation) in places.Zip(delegations))
            await commission.Secretary.Send(new Inscribe(list, place, delegation.Id, null));

        Assert.Equal([places[1], places[2], places[0]], PlacesOf(await commission.Secretary.Send<Debate>(new YieldPlace(list, places[0]))));
        Assert.Equal(
            [places[2], places[1], places[0]],
            PlacesOf(await commission.Chair.Send<Debate>(new MoveSpeaker(list, places[2], 5, null, "Minister leaves at noon"))));
        Assert.Equal([places[2], places[0]], PlacesOf(await commission.Secretary.Send<Debate>(new WithdrawInscription(list, places[1]))));
        Assert.Null((await commission.Chair.Send(new CloseSpeakersList(list))).Refusal);
        Assert.Equal(SpeakersListStatus.Open, (await commission.Chair.Send<Debate>(new ReopenSpeakersList(list))).Result!.Status);
        Assert.Equal(6, (await commission.Chair.Send<Debate>(new SetTimeLimits(list, 9, new(6, 9, 10, 5)))).Result!.Limits.National);
    }

    [Fact]
    public async Task Those_who_wait_are_given_in_pages_filtered_and_sorted()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);
        var delegations = (await commission.Secretary.Delegations(first: 3, kind: DelegationKind.State)).Nodes.Reverse().ToList();
        foreach (var delegation in delegations)
            Assert.Null((await commission.Secretary.Send(new Inscribe(list, new(Guid.CreateVersion7()), delegation.Id, null))).Refusal);
        var friends = await commission.Group(delegations[0].Id);
        Assert.Null((await commission.Secretary.Send(new Inscribe(list, new(Guid.CreateVersion7()), delegations[0].Id, friends.Id))).Refusal);

        Assert.Equal([.. delegations.Select(one => one.Name), delegations[0].Name], await Names(list, ""));
        Assert.Equal(delegations.Select(one => one.Name).Reverse(), await Names(list, "(kind: [NATIONAL], order: NAME)"));
        Assert.Equal([delegations[0].Name], await Names(list, $"(kind: [GROUP], delegation: \"{delegations[0].Id}\")"));
        Assert.Equal(delegations.Take(2).Select(one => one.Name), await Names(list, "(first: 2)"));
    }

    [Fact]
    public async Task A_list_is_of_an_item_and_of_delegations_that_there_are()
    {
        var commission = await Commission.Established(conference);
        var list = await Opened(commission);

        Assert.Equal(
            "unknown-agenda-item",
            (await commission.Chair.Send(new OpenSpeakersList(new(Guid.CreateVersion7()), commission.Id, TimeLimits.Usual))).Refusal!.Reason);
        Assert.Equal(
            "unknown-delegation",
            (await commission.Secretary.Send(new Inscribe(list, new(Guid.CreateVersion7()), new(Guid.CreateVersion7()), null))).Refusal!.Reason);
        Assert.Null(await commission.Delegate.Speakers(new(Guid.CreateVersion7())));
    }

    private async Task<IEnumerable<string>> Names(SpeakersListId list, string arguments)
    {
        using var answer = await conference.Services.GetRequiredService<Executor>().Ask(
            $$"""{ speakersList(id: "{{list}}") { waiting{{arguments}} { edges { cursor node { from to inscription { name } } } totalCount } } }""",
            null, Actor.Public, default);
        return [.. answer.RootElement.GetProperty("data").GetProperty("speakersList").GetProperty("waiting").GetProperty("edges").EnumerateArray()
            .Select(edge => edge.GetProperty("node").GetProperty("inscription").GetProperty("name").GetString()!)];
    }

    private static IEnumerable<InscriptionId> PlacesOf(CommandResult<Debate> answer)
    {
        Assert.Null(answer.Refusal);
        return answer.Result!.Waiting.Nodes.Select(one => one.Inscription.Id);
    }

    private static async Task<SpeakersListId> Opened(Commission commission)
    {
        var list = SpeakersListId.Of(await commission.AgendaItem("General debate"));
        Assert.Null((await commission.Chair.Send(new OpenSpeakersList(list, commission.Id, TimeLimits.Usual))).Refusal);
        return list;
    }

    private sealed record Debate(
        SpeakersListStatus Status, DateTimeOffset Now, TimeLimits Limits, Speaker? Floor, Client.Connection<Place> Waiting,
        Client.Connection<Statement> Heard, ImmutableArray<PointOfOrder> Points);

    private sealed record Place(Inscription Inscription, int Limit, DateTimeOffset From, DateTimeOffset To);
}
