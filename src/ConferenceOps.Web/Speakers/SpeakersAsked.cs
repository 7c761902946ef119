using ConferenceOps.Client;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Web.Speakers;

/// <summary>Asks for a meeting's speakers, and for the time with them.</summary>
internal static class SpeakersAsked
{
    /// <summary>The speakers of the item a meeting considers; null without an item or a list.</summary>
    public static async Task<SpeakersListView?> Ask(this ServerClock clock, ConferenceClient client, MeetingView meeting, CancellationToken cancel)
    {
        if (meeting.Item is not { } item)
            return null;
        var asked = clock.Asking();
        if (await client.Speakers(SpeakersListId.Of(item.Id), cancel) is not { } list)
            return null;
        clock.Learn(list.Now, asked);
        return list;
    }
}
