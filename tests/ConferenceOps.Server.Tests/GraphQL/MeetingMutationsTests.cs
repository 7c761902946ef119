using ConferenceOps.Client;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class MeetingMutationsTests(RunningConference conference)
{
    [Fact]
    public async Task A_meeting_is_scheduled_once_where_the_room_is_free()
    {
        var commission = await Commission.Established(conference);
        var meeting = new MeetingId(Guid.CreateVersion7());
        var opening = new ScheduleMeeting(commission.Id, meeting, "Opening", Commission.Morning, Commission.Morning.AddHours(3), await commission.Room());

        var scheduled = await commission.Secretary.Send<MeetingView>(opening);
        var again = await commission.Secretary.Send(opening);
        var refused = await commission.Secretary.Send<MeetingView>(
            opening with { Meeting = new(Guid.CreateVersion7()), Starts = Commission.Morning.AddHours(1), Ends = Commission.Morning.AddHours(2) });

        Assert.Equal((meeting, MeetingStatus.Planned, Commission.Morning), (scheduled.Result!.Id, scheduled.Result.Status, scheduled.Result.Starts));
        Assert.Equal(("meeting-exists", "room-taken"), (again.Refusal!.Reason, refused.Refusal!.Reason));
        Assert.Null(refused.Result);
        var programme = (await commission.Delegate.Body(commission.Id))!.Programme!;
        Assert.Equal((1, 0, 9), (programme.Planned, programme.Held, programme.Left));
    }

    [Fact]
    public async Task A_meeting_is_rescheduled_until_it_is_called_to_order()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.Meeting();
        var (name, room) = ($"Annex {meeting}", await commission.Room($"Annex {meeting}"));
        var later = new RescheduleMeeting(meeting, 1, Commission.Morning.AddHours(5), Commission.Morning.AddHours(8), room);

        var moved = await commission.Secretary.Send<MeetingView>(later);
        await commission.Chair.Send(new OpenMeeting(meeting));
        var refused = await commission.Secretary.Send<MeetingView>(
            later with { SeenVersion = 3, Starts = Commission.Morning, Ends = Commission.Morning.AddHours(3) });

        Assert.Equal((name, Commission.Morning.AddHours(5)), (moved.Result!.Room, moved.Result.Starts));
        Assert.Equal("already-called", refused.Refusal!.Reason);
        Assert.Equal(Commission.Morning.AddHours(5), refused.Result!.Starts);
    }

    [Fact]
    public async Task A_cancelled_meeting_stays_in_the_programme_and_frees_its_entitlement()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.Meeting();

        var cancelled = await commission.Secretary.Send<MeetingView>(new CancelMeeting(meeting, 1, "No interpretation"));
        var refused = await commission.Secretary.Send(new CancelMeeting(meeting, 1, "No interpretation"));

        Assert.Equal(MeetingStatus.Cancelled, cancelled.Result!.Status);
        Assert.Equal("already-cancelled", refused.Refusal!.Reason);
        var programme = (await commission.Delegate.Body(commission.Id))!.Programme!;
        Assert.Equal((0, 10, 1), (programme.Planned, programme.Left, programme.Meetings.Length));
    }

    [Fact]
    public async Task The_Chair_opens_a_meeting_and_a_delegate_does_not()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.Meeting();

        var refused = await commission.Delegate.Send<Sitting>(new OpenMeeting(meeting));
        var opened = await commission.Chair.Send<Sitting>(new OpenMeeting(meeting));

        Assert.Equal(("not-entitled", new(MeetingStatus.Planned, null, null, null)), (refused.Refusal!.Reason, refused.Result!));
        Assert.Equal((MeetingStatus.Open, 1), (opened.Result!.Status, opened.Result.Ordinal));
        Assert.NotNull(opened.Result.OpenedAt);
        Assert.Equal(MeetingStatus.Open, (await commission.Delegate.Meeting(meeting))!.Status);
    }

    [Fact]
    public async Task A_meeting_that_is_in_no_programme_is_unknown()
    {
        var refused = await (await conference.As(RunningConference.Chair)).Send<MeetingView>(new OpenMeeting(new(Guid.CreateVersion7())));

        Assert.Equal("unknown-meeting", refused.Refusal!.Reason);
        Assert.Null(refused.Result);
    }

    [Fact]
    public async Task An_open_meeting_takes_up_an_item_of_its_agenda()
    {
        var commission = await Commission.Established(conference);
        var item = await commission.AgendaItem("General debate");
        var meeting = await commission.OpenMeeting();

        var takenUp = await commission.Chair.Send<MeetingView>(new TakeUpItem(meeting, item));
        var refused = await commission.Chair.Send<MeetingView>(new TakeUpItem(meeting, new(Guid.CreateVersion7())));

        Assert.Equal(("1", "General debate"), (takenUp.Result!.Item!.Number, takenUp.Result.Item.Title));
        Assert.Equal("unknown-agenda-item", refused.Refusal!.Reason);
        Assert.Equal(item, refused.Result!.Item!.Id);
    }

    [Fact]
    public async Task A_meeting_is_suspended_resumed_and_adjourned_in_this_order()
    {
        var commission = await Commission.Established(conference);
        var meeting = await commission.OpenMeeting();

        var resumedTooSoon = await commission.Chair.Send(new ResumeMeeting(meeting));
        var suspended = await commission.Chair.Send<MeetingView>(new SuspendMeeting(meeting, "For consultations"));
        var suspendedAgain = await commission.Chair.Send(new SuspendMeeting(meeting, null));
        var resumed = await commission.Chair.Send<MeetingView>(new ResumeMeeting(meeting));
        var adjourned = await commission.Chair.Send<Sitting>(new AdjournMeeting(meeting));
        var adjournedAgain = await commission.Chair.Send(new AdjournMeeting(meeting));

        Assert.Equal("meeting-not-suspended", resumedTooSoon.Refusal!.Reason);
        Assert.Equal(MeetingStatus.Suspended, suspended.Result!.Status);
        Assert.Equal(("meeting-suspended", "Rules 76/118 and 77/119"), (suspendedAgain.Refusal!.Reason, suspendedAgain.Refusal.Rule));
        Assert.Equal(MeetingStatus.Open, resumed.Result!.Status);
        Assert.Equal(MeetingStatus.Adjourned, adjourned.Result!.Status);
        Assert.NotNull(adjourned.Result.AdjournedAt);
        Assert.Equal("meeting-adjourned", adjournedAgain.Refusal!.Reason);
    }

    [Fact]
    public async Task Meetings_are_found_by_body_time_and_status()
    {
        var commission = await Commission.Established(conference);
        var open = await commission.OpenMeeting();
        var planned = await commission.Meeting();

        Assert.Equal([open], (await commission.Delegate.Meetings(commission.Id, status: [MeetingStatus.Open])).Nodes.Select(one => one.Id));
        var about = (From: Commission.Morning.AddHours(2), To: Commission.Morning.AddHours(4));
        Assert.Equal([planned], (await commission.Delegate.Meetings(
            commission.Id, from: about.From, to: about.To, status: [MeetingStatus.Planned])).Nodes.Select(one => one.Id));
        Assert.Empty((await commission.Delegate.Meetings(commission.Id, from: Commission.Morning.AddHours(3))).Nodes);
        Assert.Empty((await commission.Delegate.Meetings(commission.Id, to: Commission.Morning)).Nodes);
        Assert.Empty((await commission.Delegate.Meetings(commission.Id, day: new(2026, 6, 16))).Nodes);
        var page = await commission.Delegate.Meetings(commission.Id, day: new(2026, 6, 15), first: 1);
        Assert.Equal((2, true), (page.TotalCount, page.PageInfo.HasNextPage));
        var next = await commission.Delegate.Meetings(commission.Id, day: new(2026, 6, 15), first: 1, after: page.PageInfo.EndCursor);
        Assert.Equal(2, page.Nodes.Concat(next.Nodes).Select(one => one.Id).Distinct().Count());
        Assert.False(next.PageInfo.HasNextPage);
    }

    private sealed record Sitting(MeetingStatus Status, int? Ordinal, DateTimeOffset? OpenedAt, DateTimeOffset? AdjournedAt);
}
