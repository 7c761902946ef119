using System.Collections.Immutable;
using System.Globalization;
using ConferenceOps.Client;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Meetings;

/// <summary>What the pages about meetings say.</summary>
internal static class MeetingWords
{
    public const string OnNow = "On now";
    public const string Next = "Next";
    public const string Later = "Later";
    public const string NothingOn = "No meeting is on.";
    public const string NothingPlanned = "No further meeting is planned.";
    public const string Held = "Last held";
    public const string Changed = "What changed in the texts";
    public const string NoChange = "Nothing has changed yet.";
    public const string Item = "Item";
    public const string NoItem = "No item has been taken up yet.";
    public const string TextUnderDiscussion = "Text under discussion";
    public const string NoMeetings = "No meeting is planned yet. The Secretariat schedules them here.";
    public const string NoSuchMeeting = "There is no such meeting. It may have been removed, or the address is incomplete.";
    public const string Open = "Open the meeting";
    public const string TakeUp = "Take up the item";
    public const string TakeUpWhich = "Agenda item";
    public const string Choose = "Choose an item";
    public const string Suspend = "Suspend the meeting";
    public const string SuspendAsk = "Delegates will see that the meeting is suspended. It can be resumed.";
    public const string Because = "Reason, for the record";
    public const string Resume = "Resume the meeting";
    public const string Adjourn = "Adjourn the meeting";
    public const string AdjournAsk = "The meeting rises and cannot be opened again. The next one continues the work.";
    public const string ChairsActions = "Run the meeting";
    public const string Schedule = "Schedule a meeting";
    public const string Reschedule = "Move the meeting";
    public const string CancelMeeting = "Cancel the meeting";
    public const string CancelAsk = "Everyone will see that the meeting is cancelled. Its entitlement is free again; the reason goes on record.";
    public const string Reason = "Reason";
    public const string Title = "Title";
    public const string Starts = "Starts";
    public const string Ends = "Ends";
    public const string Entitlement = "Meetings mandated";
    public const string Manage = "Planning (Secretariat)";
    public const string Where = "Room";
    public const string When = "Time";

    public const string NoTime = "no time";
    public const string ChooseTime = "Choose which";
    public const string TimesMissing = "Give the start and the end; where the clocks are changed, choose which time is meant.";

    public static string LocalTimes(string city) => $"Date and time in {city}.";

    /// <summary>Why one of two moments is to be chosen.</summary>
    public static string WhichTime(ImmutableArray<DateTimeOffset> readings, Site site) => readings[0].DateTime == readings[1].DateTime
        ? $"The clocks in {site.City} are put back that night and show this time twice. Which is meant?"
        : $"The clocks in {site.City} are put forward that night and never show this time. Which is meant?";

    /// <summary>A moment by the clocks, and which side of their change it is on.</summary>
    public static string Reading(DateTimeOffset moment) => $"{Dates.Clock(moment)} (UTC{moment.ToString("zzz", CultureInfo.InvariantCulture)})";

    public static string NameOf(MeetingView meeting) => meeting.Ordinal is { } ordinal ? $"{Dates.Ordinal(ordinal)} meeting" : "Meeting";

    /// <summary>Alternates with each step of the meeting, so that the glow of a change begins anew with the next.</summary>
    public static string Beat(MeetingView meeting) => meeting.Version % 2 == 0 ? "even" : "odd";

    public static string StatusOf(MeetingStatus status) => status switch
    {
        MeetingStatus.Open => "In session",
        MeetingStatus.Suspended => "Suspended",
        MeetingStatus.Adjourned => "Adjourned",
        MeetingStatus.Cancelled => "Cancelled",
        _ => "Planned",
    };

    public static string Used(ProgrammeView programme, int entitlement) => programme.Left switch
    {
        < 0 => $"{programme.Planned} planned, {-programme.Left} more than the {entitlement} mandated; {programme.Held} held",
        _ => $"{programme.Planned} of {entitlement} planned, {programme.Held} held, {programme.Left} left to plan",
    };

    public static string Short(int left) => left == 1
        ? "One of the mandated meetings has no slot yet. An evening or a parallel meeting would hold it."
        : $"{left} of the mandated meetings have no slot yet. Evening or parallel meetings would hold them.";

    public static string Titled(MeetingView meeting, string title) => $"{NameOf(meeting)}: {Isolated.Of(title)}";
}
