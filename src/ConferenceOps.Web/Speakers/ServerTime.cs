using ConferenceOps.Client;
using ConferenceOps.Domain.Speakers;

namespace ConferenceOps.Web.Speakers;

/// <summary>The server's clock, whatever the device's own says: every screen shows the same time of a running statement.</summary>
public sealed class ServerTime(TimeProvider device)
{
    private TimeSpan ahead;

    /// <summary>True once the server has told its time.</summary>
    public bool Known { get; private set; }

    /// <summary>What the server's clock shows now.</summary>
    public DateTimeOffset Now => device.GetUtcNow() + ahead;

    /// <summary>The server's clock showed this a moment ago.</summary>
    public void Learn(DateTimeOffset now) => (ahead, Known) = (now - device.GetUtcNow(), true);

    /// <summary>
    /// Something happened then, by the server's clock, which shows that or more: the first answer may have been long on its way, or the device's clock
    /// was set since.
    /// </summary>
    internal void Hear(DateTimeOffset happened)
    {
        if (Known && happened > Now)
            Learn(happened);
    }

    /// <summary>Asks for the speakers of the item a meeting considers, and for the time with them; null without an item or a list.</summary>
    internal async Task<SpeakersListView?> Ask(ConferenceClient client, MeetingView meeting, CancellationToken cancel)
    {
        if (meeting.Item is not { } item || await client.Speakers(SpeakersListId.Of(item.Id), cancel) is not { } list)
            return null;
        Learn(list.Now);
        return list;
    }
}
