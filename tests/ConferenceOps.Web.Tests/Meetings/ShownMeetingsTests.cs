using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Web.Meetings;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Meetings;

public sealed class ShownMeetingsTests
{
    private static readonly MeetingId Tenth = new(Id(10));

    [Fact]
    public void A_meeting_goes_through_its_life_as_its_events_tell()
    {
        ImmutableArray<MeetingView> meetings = [Meeting(10), Meeting(11, hour: 15)];
        var other = meetings[1];
        meetings = After(meetings, 1, new MeetingOpened(Review, Tenth, 3, "Debate"));
        Assert.Equal((MeetingStatus.Open, 3, 1), (meetings[0].Status, meetings[0].Ordinal, meetings[0].Version));
        meetings = After(meetings, 2, new ItemTakenUp(Tenth, new(new(Id(60)), "8 (b)", "Tracing")));
        Assert.Equal(new(new(Id(60)), "8 (b)", "Tracing"), meetings[0].Item);
        meetings = After(meetings, 3, new MeetingSuspended(Tenth, "Lunch"));
        Assert.Equal(MeetingStatus.Suspended, meetings[0].Status);
        meetings = After(meetings, 4, new MeetingResumed(Tenth));
        Assert.Equal(MeetingStatus.Open, meetings[0].Status);
        meetings = After(meetings, 5, new MeetingAdjourned(Tenth));
        Assert.Equal((MeetingStatus.Adjourned, null, 5), (meetings[0].Status, meetings[0].Item, meetings[0].Version));
        Assert.Same(other, meetings[1]);
    }

    [Fact]
    public void A_programme_keeps_its_order_and_its_count()
    {
        var programme = Programme(Meeting(10), Meeting(11, hour: 15), Meeting(12, 19));
        var starts = Meeting(10, 20).Starts;
        programme = programme.After(Told($"programme/{Review}", 6, new MeetingRescheduled(Tenth, starts, starts.AddHours(2), "Room 1")))!;
        Assert.Equal([new(Id(11)), new(Id(12)), Tenth], programme.Meetings.Select(meeting => meeting.Id));
        Assert.Equal(("Room 1", starts.AddHours(2)), (programme.Meetings[2].Room, programme.Meetings[2].Ends));
        programme = programme.After(Told($"programme/{Review}", 7, new MeetingCancelled(Tenth, "No need")))!;
        programme = programme.After(Told($"programme/{Review}", 8, new MeetingCalled(new(Id(11)), 1)))!;
        Assert.Equal((8, 2, 1, 18), (programme.Version, programme.Planned, programme.Held, programme.Left));
        Assert.Equal(MeetingStatus.Cancelled, programme.Meetings[2].Status);
    }

    [Fact]
    public void What_happens_in_a_meeting_is_no_version_of_its_programme()
    {
        var programme = Programme(Meeting(10)).After(Told($"meeting/{Tenth}", 1, new MeetingOpened(Review, Tenth, 3, "Debate")))!;
        Assert.Equal((5, 1), (programme.Version, programme.Meetings[0].Version));
    }

    [Fact]
    public void What_a_change_does_not_tell_is_left_to_a_fetch()
    {
        var programme = Programme(Meeting(10));
        var other = Meeting(11);
        Assert.Null(programme.After(Told($"programme/{Review}", 6, new MeetingScheduled(other.Id, other.Title, other.Starts, other.Ends, other.Room))));
        Assert.Null(programme.After(EmptyTick($"meeting/{Tenth}", 1)));
    }

    private static ImmutableArray<MeetingView> After(ImmutableArray<MeetingView> meetings, int version, MeetingEvent happened) =>
        meetings.After(Told($"meeting/{Tenth}", version, happened))!.Value;
}
