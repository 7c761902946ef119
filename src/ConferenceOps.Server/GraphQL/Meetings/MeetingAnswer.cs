using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.Views.Meetings;

namespace ConferenceOps.Server.GraphQL.Meetings;

internal sealed class MeetingAnswer(MeetingBoards boards) : IAnswer<IMeetingCommand, MeetingNode>, IAnswer<IProgrammeCommand, MeetingNode>
{
    public Task<MeetingNode?> To(IMeetingCommand command) => Of(command.Meeting);

    public Task<MeetingNode?> To(IProgrammeCommand command) => Of(command.Meeting);

    private async Task<MeetingNode?> Of(MeetingId meeting) => (await boards.Meetings()).Find(meeting) is { } row ? new(row) : null;
}
