using ConferenceOps.Client;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class RoomMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task A_room_is_added_changed_closed_and_opened_again()
    {
        var commission = await Commission.Established(conference);
        var (room, name) = (new RoomId(Guid.CreateVersion7()), $"Hall {Guid.CreateVersion7()}");

        var added = await commission.Secretary.Send<ConferenceView>(new EstablishRoom(DemoConference.Id, room, name, 60, [DraftLanguage.Fr, DraftLanguage.En]));
        var written = name.ToUpperInvariant().Replace(" ", "\u00a0\u00a0", StringComparison.Ordinal);
        var alike = await commission.Secretary.Send(new EstablishRoom(DemoConference.Id, new(Guid.CreateVersion7()), written, 60, []));
        var changed = await commission.Secretary.Send<ConferenceView>(new ChangeRoom(DemoConference.Id, room, added.Version, name + " West", 80, []));
        var closed = await commission.Secretary.Send<ConferenceView>(new CloseRoom(DemoConference.Id, room, changed.Version));
        var refused = await commission.Secretary.Send(
            new ScheduleMeeting(commission.Id, new(Guid.CreateVersion7()), "Debate", Commission.Morning, Commission.Morning.AddHours(3), room));
        var reopened = await commission.Secretary.Send<ConferenceView>(new ReopenRoom(DemoConference.Id, room));

        Assert.Equal([DraftLanguage.En, DraftLanguage.Fr], added.Result!.Rooms.Single(one => one.Id == room).Interpretation);
        Assert.Equal(("room-name-taken", "room-closed"), (alike.Refusal!.Reason, refused.Refusal!.Reason));
        Assert.Equal((name + " West", 80), changed.Result!.Rooms.Where(one => one.Id == room).Select(one => (one.Name, one.Seats)).Single());
        Assert.True(closed.Result!.Rooms.Single(one => one.Id == room).Closed);
        Assert.False(reopened.Result!.Rooms.Single(one => one.Id == room).Closed);
        Assert.Equal("not-entitled", (await commission.Delegate.Send(new CloseRoom(DemoConference.Id, room, 1))).Refusal!.Reason);
    }

    [Fact]
    public async Task A_meeting_is_held_in_its_room_whatever_that_is_called_and_no_other_body_has_it()
    {
        var (commission, other) = (await Commission.Established(conference), await Commission.Established(conference));
        var (room, meeting, name) = (await commission.Room(), new MeetingId(Guid.CreateVersion7()), $"Chamber {Guid.CreateVersion7()}");
        var debate = new ScheduleMeeting(commission.Id, meeting, "Debate", Commission.Morning, Commission.Morning.AddHours(3), room);
        Assert.Null((await commission.Secretary.Send(debate)).Refusal);

        var taken = await commission.Secretary.Send(debate with { Body = other.Id, Meeting = new(Guid.CreateVersion7()), Starts = debate.Starts.AddHours(2) });
        var renamed = await commission.Secretary.Send<ConferenceView>(
            new ChangeRoom(DemoConference.Id, room, (await commission.Secretary.Conference())!.Version, name, 400, []));

        Assert.Equal(("room-taken", null), (taken.Refusal!.Reason, renamed.Refusal));
        Assert.Equal((name, room), (await commission.Delegate.Meeting(meeting)) is { } shown ? (shown.Room, shown.RoomId) : default);
        Assert.Equal("has-moved-on", (await commission.Secretary.Send(new CloseRoom(DemoConference.Id, room, renamed.Version - 1))).Refusal!.Reason);
        Assert.Equal("room-in-use", (await commission.Secretary.Send(new CloseRoom(DemoConference.Id, room, renamed.Version))).Refusal!.Reason);
        Assert.Equal([meeting], await Uses(room));
    }

    private async Task<IReadOnlyList<MeetingId>> Uses(RoomId room)
    {
        var (from, to) = (Commission.Morning.AddHours(1), Commission.Morning.AddHours(2));
        using var asked = await conference.Services.GetRequiredService<Executor>().Ask(
            $$"""{ conference { rooms { id meetings(from: "{{from:O}}", to: "{{to:O}}") { id } } } }""", null, Actor.Public, default);
        return
        [
            .. asked.RootElement.GetProperty("data").GetProperty("conference").GetProperty("rooms").EnumerateArray()
                .Single(one => one.GetProperty("id").GetGuid() == room.Value)
                .GetProperty("meetings").EnumerateArray().Select(meeting => new MeetingId(meeting.GetProperty("id").GetGuid())),
        ];
    }
}
