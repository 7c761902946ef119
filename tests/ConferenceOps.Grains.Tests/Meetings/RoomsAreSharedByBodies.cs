using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Meetings;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Meetings;

/// <summary>One room, two programmes, two grains: the room has one meeting at a time all the same.</summary>
public sealed class RoomsAreSharedByBodies
{
    private static readonly DateTimeOffset Ten = new(2024, 6, 19, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Two_bodies_that_plan_in_one_room_at_the_same_moment_do_not_both_have_it()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (other, room) = (await cluster.Beside(body), await cluster.Room(body));
        foreach (var day in Enumerable.Range(0, 8))
        {
            var outcomes = await Task.WhenAll(
                cluster.Send(At(body, room, Ten.AddDays(day)), Secretary), cluster.Send(At(other, room, Ten.AddDays(day).AddHours(1)), Secretary));

            Assert.Equal("room-taken", Assert.Single(outcomes, outcome => outcome.Refusal is not null).Refusal!.Reason);
        }

        Assert.Equal(8, await Planned(cluster, body) + await Planned(cluster, other));
    }

    [Fact]
    public async Task A_host_that_stops_loses_no_room_and_gives_none_twice()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (other, room) = (await cluster.Beside(body), await cluster.Room(body));
        var (planned, sender) = (At(body, room, Ten), Sends(Secretary));

        // What is sent as the host goes down is written or it is not; whoever got no answer sends it again.
        _ = cluster.Send(planned, sender);
        await cluster.Restart();
        var again = await cluster.Send(planned, sender);

        Assert.Null(again.Refusal);
        Assert.Equal("room-taken", (await cluster.Send(At(other, room, Ten), Secretary)).Refusal!.Reason);
        await cluster.Send(new CancelMeeting(planned.Meeting, 1, "Fog"), Secretary);
        await cluster.Restart();
        Assert.Null((await cluster.Send(At(other, room, Ten), Secretary)).Refusal);
    }

    [Fact]
    public async Task A_room_is_closed_or_planned_in_but_not_both()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var conference = await cluster.ConferenceOf(body);
        foreach (var _ in Enumerable.Range(0, 8))
        {
            var room = await cluster.Room(body);
            var outcomes = await Task.WhenAll(
                cluster.Send(new CloseRoom(conference, room, 1), Secretary), cluster.Send(At(body, room, Ten), Secretary));

            Assert.Single(outcomes, outcome => outcome.Refusal is null);
        }
    }

    [Fact]
    public async Task Two_meetings_are_not_opened_in_one_room_at_the_same_moment()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (other, room) = (await cluster.Beside(body), await cluster.Room(body));
        var (first, second) = (At(body, room, Ten), At(other, room, Ten.AddHours(3)));
        await cluster.Send(first, Secretary);
        await cluster.Send(second, Secretary);

        var outcomes = await Task.WhenAll(cluster.Send(new OpenMeeting(first.Meeting), Chair), cluster.Send(new OpenMeeting(second.Meeting), Chair));

        Assert.Equal("room-occupied", Assert.Single(outcomes, outcome => outcome.Refusal is not null).Refusal!.Reason);
        var (open, waits) = outcomes[0].Refusal is null ? (first.Meeting, second.Meeting) : (second.Meeting, first.Meeting);
        await cluster.Send(new AdjournMeeting(open), Chair);
        Assert.Null((await cluster.Send(new OpenMeeting(waits), Chair)).Refusal);
    }

    [Fact]
    public async Task A_meeting_that_adjourns_early_frees_its_room()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (other, room) = (await cluster.Beside(body), await cluster.Room(body));
        var planned = At(body, room, cluster.Clock.GetUtcNow());
        await cluster.Send(planned, Secretary);
        await cluster.Send(new OpenMeeting(planned.Meeting), Chair);
        var later = At(other, room, cluster.Clock.GetUtcNow().AddHours(1));
        Assert.Equal("room-taken", (await cluster.Send(later, Secretary)).Refusal!.Reason);

        await cluster.Send(new AdjournMeeting(planned.Meeting), Chair);

        Assert.Null((await cluster.Send(later, Secretary)).Refusal);
    }

    [Fact]
    public async Task A_room_that_was_once_written_as_a_text_is_the_room_of_that_name()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var room = await cluster.Room(body);
        var written = new MeetingScheduled(new(Guid.CreateVersion7()), "Opening", Ten, Ten.AddHours(3), $" room\u00a0 {room}");
        await cluster.Log.Append(new($"programme/{body}", 0, [written], Secretary, Ten, new(Guid.CreateVersion7()), 0));

        Assert.Equal("room-taken", (await cluster.Send(At(body, room, Ten), Secretary)).Refusal!.Reason);
        Assert.Equal("room-in-use", (await cluster.Send(new CloseRoom(await cluster.ConferenceOf(body), room, 1), Secretary)).Refusal!.Reason);
    }

    private static ScheduleMeeting At(BodyId body, RoomId room, DateTimeOffset starts) =>
        new(body, new(Guid.CreateVersion7()), "Debate", starts, starts.AddHours(3), room);

    private static async Task<int> Planned(Cluster cluster, BodyId body) => (await cluster.Grains.Programme(body).Read()).State.Meetings.Length;
}
