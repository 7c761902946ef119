using System.Collections.Immutable;
using System.ComponentModel;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Conferences;

internal sealed class RoomNode(Room room, Conference conference) : Node<Room>(room)
{
    [Description("The meetings that have the room between two moments, or are to have it; where there are none it is free. "
        + "One that has risen or was cancelled needs it no more.")]
    [Expect(10)]
    public async Task<IEnumerable<MeetingNode>> Meetings([FromServices] MeetingBoards boards, DateTimeOffset from, DateTimeOffset to) =>
        (await boards.Meetings()).All
            .Where(row => row.Starts < to && from < row.Ends && row.Status is not (MeetingStatus.Adjourned or MeetingStatus.Cancelled)
                && conference.Find(row.Body) is not null && Room.Of(conference.Rooms, row.RoomId, row.Room)?.Id == Shown.Id)
            .Select(row => new MeetingNode(row));
}
