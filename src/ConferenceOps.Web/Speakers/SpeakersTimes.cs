using ConferenceOps.Client;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Speakers;

/// <summary>When those who wait will begin, in words, by the server's clock.</summary>
internal static class SpeakersTimes
{
    /// <summary>How often pages that show these times show them anew.</summary>
    public static TimeSpan Renewed { get; } = TimeSpan.FromSeconds(30);

    /// <summary>One for each who waits; null while the meeting is not in session, since nobody knows then.</summary>
    public static IReadOnlyList<string?> Of(SpeakersListView list, MeetingView meeting, ServerClock time, Site site) => meeting.Status is MeetingStatus.Open
        ? [.. Timetable.Of(list.State, time.Known ? time.Now : list.Now).Select(starts => SpeakersWords.About(site, starts.From, starts.To))]
        : new string?[list.State.Waiting.Length];
}
