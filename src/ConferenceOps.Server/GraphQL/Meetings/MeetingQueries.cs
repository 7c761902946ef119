using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Meetings;
using ConferenceOps.Storage.ReadModels.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Query
{
    [May(Audience.Public)]
    public static async Task<MeetingNode?> Meeting(MeetingId id, [FromServices] MeetingBoards boards) =>
        (await boards.Meetings()).Find(id) is { } row ? new(row) : null;

    [Description("Meetings that touch the span from one moment to another or begin on a day at the place of the conference; 250 at most at once.")]
    [May(Audience.Public)]
    [Expect(100)]
    [Costs(CostsAttribute.Search)]
    public static async Task<Connection<MeetingNode>> Meetings(
        [FromServices] MeetingBoards boards, [FromServices] ConferenceBoards conferences, int? first = 50, string? after = null,
        BodyId? body = null, DateOnly? day = null, DateTimeOffset? from = null, DateTimeOffset? to = null,
        IEnumerable<MeetingStatus>? status = null, MeetingOrder order = MeetingOrder.Starts)
    {
        var clock = (await conferences.Conference())?.Clock;
        var found = (await boards.Meetings()).All
            .Where(row => (body is null || row.Body == body)
                && (day is null || DateOnly.FromDateTime((clock?.At(row.Starts) ?? row.Starts).DateTime) == day)
                && (from is null || row.Ends > from) && (to is null || row.Starts < to)
                && (status is null || status.Contains(row.Status)));
        var names = new Dictionary<MeetingId, string>();
        foreach (var row in order is MeetingOrder.Room ? found : [])
            names[row.Id] = (await conferences.Room(row))?.Name ?? row.Room;
        return Connection.Of([.. Sorted(found, order, names)], first, after, row => row.Id.Value, row => new MeetingNode(row));
    }

    private static IEnumerable<MeetingRow> Sorted(IEnumerable<MeetingRow> found, MeetingOrder order, Dictionary<MeetingId, string> rooms) => order switch
    {
        MeetingOrder.LatestFirst => found.OrderByDescending(row => row.Starts),
        MeetingOrder.Room => found.OrderBy(row => rooms[row.Id], StringComparer.InvariantCulture),
        _ => found,
    };
}

/// <summary>The order of meetings.</summary>
internal enum MeetingOrder
{
    Starts,
    LatestFirst,
    Room,
}
