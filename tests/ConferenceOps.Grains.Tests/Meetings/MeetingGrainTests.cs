using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Meetings;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Meetings;

public sealed class MeetingGrainTests
{
    [Fact]
    public async Task Meetings_take_their_ordinals_as_they_open()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (morning, afternoon) = (await Schedule(cluster, body, 14), await Schedule(cluster, body, 19));

        await cluster.Send(new OpenMeeting(afternoon), Chair);
        await cluster.Send(new OpenMeeting(morning), Chair);

        Assert.Equal(1, (await cluster.Grains.Meeting(afternoon).Read()).State.Ordinal);
        Assert.Equal(2, (await cluster.Grains.Meeting(morning).Read()).State.Ordinal);
    }

    [Fact]
    public async Task Opening_at_the_same_moment_gives_each_meeting_its_own_ordinal()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meetings = new List<MeetingId>();
        for (var hour = 0; hour < 12; hour++)
            meetings.Add(await Schedule(cluster, body, hour * 4));

        await Task.WhenAll(meetings.Select(meeting => cluster.Send(new OpenMeeting(meeting), Chair)));

        var ordinals = await Task.WhenAll(meetings.Select(async meeting => (await cluster.Grains.Meeting(meeting).Read()).State.Ordinal));
        Assert.Equal(Enumerable.Range(1, 12), ordinals.Order());
    }

    [Fact]
    public async Task A_refused_opening_takes_no_ordinal()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meeting = await Schedule(cluster, body, 14);

        var refused = await cluster.Send(new OpenMeeting(meeting), Secretary);

        Assert.Equal("not-entitled", refused.Refusal!.Reason);
        Assert.Equal(0, (await cluster.Grains.Programme(body).Read()).State.Called);
    }

    [Fact]
    public async Task An_opening_cut_short_can_be_repeated()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meeting = await Schedule(cluster, body, 14);
        // The host stopped after the programme gave the ordinal and before the meeting opened.
        await cluster.Send(new CallMeeting(meeting, body), Chair);

        await cluster.Restart();
        var opened = await cluster.Send(new OpenMeeting(meeting), Chair);

        Assert.Null(opened.Refusal);
        Assert.Equal(1, (await cluster.Grains.Meeting(meeting).Read()).State.Ordinal);
    }

    [Fact]
    public async Task Opening_sent_again_gives_the_first_outcome()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (meeting, sender) = (await Schedule(cluster, body, 14), Sends(Chair));
        var first = await cluster.Send(new OpenMeeting(meeting), sender);
        Assert.Equal(first, await cluster.Send(new OpenMeeting(meeting), sender));
    }

    [Fact]
    public async Task A_cancelled_meeting_is_not_opened()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meeting = await Schedule(cluster, body, 14);
        await cluster.Send(new CancelMeeting(meeting, 1, "Fog"), Secretary);
        Assert.Equal("meeting-cancelled", (await cluster.Send(new OpenMeeting(meeting), Chair)).Refusal!.Reason);
    }

    [Fact]
    public async Task An_item_is_taken_up_as_the_agenda_numbers_it()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meeting = await Schedule(cluster, body, 14);
        var (first, second) = (new AgendaItemId(Guid.CreateVersion7()), new AgendaItemId(Guid.CreateVersion7()));
        await cluster.Send(new AddAgendaItem(body, first, null, "Opening"), Secretary);
        await cluster.Send(new AddAgendaItem(body, second, null, "Marking"), Secretary);
        await cluster.Send(new OpenMeeting(meeting), Chair);

        await cluster.Send(new TakeUpItem(meeting, second), Chair);

        Assert.Equal(new ItemUnderConsideration(second, "2", "Marking"), (await cluster.Grains.Meeting(meeting).Read()).State.Item);
        Assert.Equal("unknown-agenda-item", (await cluster.Send(new TakeUpItem(meeting, new(Guid.CreateVersion7())), Chair)).Refusal!.Reason);
    }

    private static async Task<MeetingId> Schedule(Cluster cluster, BodyId body, int hour)
    {
        var meeting = new MeetingId(Guid.CreateVersion7());
        var starts = new DateTimeOffset(2024, 6, 18, 0, 0, 0, TimeSpan.Zero).AddHours(hour);
        var planned = new ScheduleMeeting(body, meeting, "General debate", starts, starts.AddHours(3), await cluster.Room(body));
        var outcome = await cluster.Send(planned, Secretary);
        Assert.Null(outcome.Refusal);
        return meeting;
    }
}
