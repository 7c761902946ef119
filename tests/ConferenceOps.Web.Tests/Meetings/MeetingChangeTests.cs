using ConferenceOps.Client;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Meetings;
using static ConferenceOps.Web.Tests.Summit;
using ItemUnderConsideration = ConferenceOps.Domain.Meetings.ItemUnderConsideration;
using Meeting = ConferenceOps.Client.Meeting;
using MeetingStatus = ConferenceOps.Client.MeetingStatus;

namespace ConferenceOps.Web.Tests.Meetings;

public sealed class MeetingChangeTests
{
    private static readonly MeetingId Tenth = new(Id(10));

    [Fact]
    public void A_meeting_goes_through_its_life_as_its_events_tell()
    {
        var meeting = Meeting(10);
        meeting = After(meeting, 1, new MeetingOpened(new(Review), Tenth, 3, "Debate"));
        Assert.Equal((MeetingStatus.Open, 3, 1), (meeting.Status, meeting.Ordinal, meeting.Version));
        Assert.NotNull(meeting.OpenedAt);
        meeting = After(meeting, 2, new ItemTakenUp(Tenth, new ItemUnderConsideration(new(Id(60)), "8 (b)", "Tracing")));
        Assert.Equal(new(Id(60), "8 (b)", "Tracing"), meeting.Item);
        meeting = After(meeting, 3, new MeetingSuspended(Tenth, "Lunch"));
        Assert.Equal(MeetingStatus.Suspended, meeting.Status);
        meeting = After(meeting, 4, new MeetingResumed(Tenth));
        Assert.Equal(MeetingStatus.Open, meeting.Status);
        meeting = After(meeting, 5, new MeetingAdjourned(Tenth));
        Assert.Equal((MeetingStatus.Adjourned, null, 5), (meeting.Status, meeting.Item, meeting.Version));
        Assert.NotNull(meeting.AdjournedAt);
    }

    [Fact]
    public void A_programme_keeps_its_order_and_its_count()
    {
        var programme = Programme(Meeting(10), Meeting(11, hour: 15), Meeting(12, 19));
        var starts = Meeting(10, 20).Starts;
        programme = programme.After(Told($"programme/{Review}", 6, new MeetingRescheduled(Tenth, starts, starts.AddHours(2), "Room 1")))!;
        Assert.Equal([Id(11), Id(12), Id(10)], programme.Meetings.Select(meeting => meeting.Id));
        Assert.Equal(("Room 1", starts.AddHours(2)), (programme.Meetings[2].Room, programme.Meetings[2].Ends));
        programme = programme.After(Told($"programme/{Review}", 7, new MeetingCancelled(Tenth, "No need")))!;
        programme = programme.After(Told($"programme/{Review}", 8, new MeetingCalled(new(Id(11)), 1)))!;
        Assert.Equal((8, 2, 1, 18), (programme.Version, programme.Planned, programme.Held, programme.Left));
        Assert.Equal(MeetingStatus.Cancelled, programme.Meetings[2].Status);
    }

    [Fact]
    public void What_a_change_does_not_tell_is_left_to_a_fetch()
    {
        var programme = Programme(Meeting(10));
        var other = Meeting(11);
        Assert.Null(programme.After(Told($"programme/{Review}", 6, new MeetingScheduled(new(other.Id), other.Title, other.Starts, other.Ends, other.Room))));
        Assert.Null(Meeting(10).After(EmptyTick("meeting/x", 1)));
    }

    private static Meeting After(Meeting meeting, int version, MeetingEvent happened) => meeting.After(Told($"meeting/{meeting.Id}", version, happened))!;
}
