using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Public)]
    public static async Task<MeetingNode?> Meeting(MeetingId id, [FromServices] Boards boards) =>
        (await boards.Meetings()).Find(id) is { } row ? new(row) : null;

    /// <summary>Meetings that touch the span from <paramref name="from"/> to <paramref name="to"/>, in order of their start.</summary>
    [May(Audience.Public)]
    public static async Task<IEnumerable<MeetingNode>> Meetings(
        BodyId? body, DateTimeOffset? from, DateTimeOffset? to, IEnumerable<MeetingStatus>? status, [FromServices] Boards boards) =>
        (await boards.Meetings()).All
            .Where(row => (body is null || row.Body == body)
                && (from is null || row.Ends > from) && (to is null || row.Starts < to)
                && (status is null || status.Contains(row.Status)))
            .Select(row => new MeetingNode(row));
}
