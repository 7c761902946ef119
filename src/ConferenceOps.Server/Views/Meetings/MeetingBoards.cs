using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views.Meetings;

/// <summary>The meetings, kept in memory until one is planned otherwise or goes on.</summary>
internal sealed class MeetingBoards
{
    private readonly View<MeetingBoard> meetings;

    public MeetingBoards(IDbContextFactory<ConferenceContext> contexts, LogTail tail)
    {
        meetings = new(async () => new(await contexts.Rows(context => context.Meetings.OrderBy(row => row.Starts).ThenBy(row => row.Room))));
        tail.Committed += change =>
        {
            if (change.Event is ProgrammeEvent or MeetingEvent or UnreadableEvent)
                meetings.Drop();
        };
    }

    /// <summary>Every meeting of every body.</summary>
    public Task<MeetingBoard> Meetings() => meetings.Get();
}
