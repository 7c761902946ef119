using ConferenceOps.Client;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Web.Shell;
using SpeakersList = ConferenceOps.Client.SpeakersList;

namespace ConferenceOps.Web.Speakers;

/// <summary>When those who wait will begin, in words, by the server's clock.</summary>
internal static class SpeakersTimes
{
    /// <summary>How often pages that show these times show them anew.</summary>
    public static TimeSpan Renewed { get; } = TimeSpan.FromSeconds(30);

    /// <summary>One for each who waits; null while the meeting is not in session, since nobody knows then.</summary>
    public static IReadOnlyList<string?> Of(SpeakersList list, Meeting meeting, ServerTime time, Site site)
    {
        if (meeting.Status is not MeetingStatus.Open)
            return new string?[list.Waiting.Count];
        var now = time.Known ? time.Now : list.Now;
        return [.. Timetable.Estimate(
            now,
            list.Floor is { } floor ? (TimeSpan.FromSeconds(floor.Limit), floor.Taken(now)) : null,
            list.Heard.Select(made => (TimeSpan.FromSeconds(made.Taken), TimeSpan.FromSeconds(made.Limit))),
            list.Waiting.Select(waiting => TimeSpan.FromSeconds(waiting.Limit))).Select(starts => SpeakersWords.About(site, starts.From, starts.To))];
    }
}
