using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    /// <summary>A meeting, or null if there is none of this identity.</summary>
    public Task<MeetingView?> Meeting(MeetingId meeting, CancellationToken cancel = default) =>
        Ask<MeetingView>("meeting", cancel, new Variable("id", "ID!", meeting));

    /// <summary>The first so many meetings after a cursor; null leaves a condition out.</summary>
    /// <param name="body">Only those of a body.</param>
    /// <param name="day">Only those that begin on a day at the place of the conference.</param>
    /// <param name="from">Only those that end after a moment.</param>
    /// <param name="to">Only those that begin before a moment.</param>
    /// <param name="status">Only those of some statuses.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">The end cursor of the page before.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<Connection<MeetingView>> Meetings(
        BodyId? body = null, DateOnly? day = null, DateTimeOffset? from = null, DateTimeOffset? to = null, IReadOnlyCollection<MeetingStatus>? status = null,
        int first = 50, string? after = null, CancellationToken cancel = default) => (await Ask<Connection<MeetingView>>(
            "meetings", cancel, new Variable("first", "Int", first), new Variable("after", "String", after), new Variable("body", "ID", body),
            new Variable("day", "Date", day), new Variable("from", "DateTime", from), new Variable("to", "DateTime", to),
            new Variable("status", "[MeetingStatus!]", status)))!;
}
