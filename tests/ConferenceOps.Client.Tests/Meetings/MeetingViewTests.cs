using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client.Tests.Meetings;

public sealed class MeetingViewTests
{
    private static readonly MeetingId Tenth = new(Id(10));
    private static readonly DateTimeOffset Starts = new(2024, 6, 18, 14, 0, 0, TimeSpan.Zero);
    private static readonly MeetingView Planned =
        new(Tenth, 0, new(new(Id(2)), "Review Conference", "Review"), "Debate", Starts, Starts.AddHours(3), "Room 4", MeetingStatus.Planned, null, null);

    [Fact]
    public void A_meeting_goes_through_its_life_as_its_events_tell()
    {
        var meeting = Planned.After(new MeetingOpened(Planned.Body.Id, Tenth, 3, "Debate"), 1);
        Assert.Equal((MeetingStatus.Open, 3, 1), (meeting.Status, meeting.Ordinal, meeting.Version));
        var tracing = new ItemUnderConsideration(new(Id(60)), "8 (b)", "Tracing");
        meeting = meeting.After(new ItemTakenUp(Tenth, tracing), 2);
        Assert.Equal(tracing, meeting.Item);
        meeting = meeting.After(new MeetingSuspended(Tenth, "Lunch"), 3);
        Assert.Equal((MeetingStatus.Suspended, tracing), (meeting.Status, meeting.Item));
        meeting = meeting.After(new MeetingResumed(Tenth), 4).After(new MeetingAdjourned(Tenth), 5);
        Assert.Equal((MeetingStatus.Adjourned, null, 3, 5), (meeting.Status, meeting.Item, meeting.Ordinal, meeting.Version));
    }

    [Fact]
    public void A_meeting_is_planned_anew_and_called_as_its_bodys_programme_tells()
    {
        var meeting = Planned.After(new MeetingRescheduled(Tenth, Starts.AddDays(1), Starts.AddDays(1).AddHours(2), "Room 1"));
        Assert.Equal((Starts.AddDays(1), Starts.AddDays(1).AddHours(2), "Room 1"), (meeting.Starts, meeting.Ends, meeting.Room));
        Assert.Equal(7, meeting.After(new MeetingCalled(Tenth, 7)).Ordinal);
        Assert.Equal(MeetingStatus.Cancelled, meeting.After(new MeetingCancelled(Tenth, "No need")).Status);
    }

    [Fact]
    public void A_meeting_is_shown_with_its_item_and_its_room_as_they_are_called_now()
    {
        var (item, room) = (new AgendaItemId(Id(60)), new RoomId(Id(70)));
        var meeting = Planned with { Item = new(item, "8", "Tracing"), RoomId = room };
        Assert.Equal("Marking", meeting.After(new AgendaItemRenamed(item, "Marking"))!.Item!.Title);
        Assert.Same(meeting, meeting.After(new AgendaItemRenamed(new(Id(61)), "Marking")));
        Assert.Null(meeting.After(new AgendaItemRemoved(new(Id(61)))));
        Assert.Equal(new(item, "7", "Marking"), meeting.On(new(9, false, [new(item, "7", null, "Marking")])).Item);
        Assert.Equal("Trusteeship Chamber", meeting.After(new RoomChanged(room, "Trusteeship Chamber", 400, [])).Room);
        Assert.Same(meeting, meeting.After(new RoomChanged(new(Id(71)), "Trusteeship Chamber", 400, [])));
    }

    [Fact]
    public void What_concerns_another_meeting_leaves_this_one_as_it_is()
    {
        var open = Planned with { Status = MeetingStatus.Open, Ordinal = 3, Version = 4 };
        Assert.Same(open, open.After(new MeetingCancelled(new(Id(11)), "No need")));
        Assert.Equal(open with { Room = "Room 1" }, open.After(new MeetingRescheduled(Tenth, open.Starts, open.Ends, "Room 1")));
    }

    private static Guid Id(int number) => Guid.Parse($"00000000-0000-7000-8000-{number:d12}");
}
