using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views.Conferences;

/// <summary>The conference, kept in memory until something of it changes.</summary>
internal sealed class ConferenceBoards
{
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly IGrainFactory grains;
    private readonly TimeProvider clock;
    private readonly View<ConferenceBoard?> conference;

    public ConferenceBoards(IDbContextFactory<ConferenceContext> contexts, IGrainFactory grains, LogTail tail, TimeProvider clock)
    {
        (this.contexts, this.grains, this.clock) = (contexts, grains, clock);
        conference = new(Load);
        tail.Committed += change =>
        {
            if (change.Event is ConferenceEvent or UnreadableEvent)
                conference.Drop();
        };
    }

    /// <summary>The conference this system serves, or null before one is convened.</summary>
    public Task<ConferenceBoard?> Conference() => conference.Get();

    /// <summary>A body of the conference, or of another that was convened beside it; null if there is none.</summary>
    public async Task<Body?> Body(BodyId id) => (await ConferenceOf(id))?.Find(id);

    /// <summary>The room that a meeting has or is to have; null if the conference has no room that is called as the meeting's was.</summary>
    public async Task<Room?> Room(MeetingRow meeting) =>
        await ConferenceOf(meeting.Body) is { } known ? Domain.Conferences.Room.Of(known.Rooms, meeting.RoomId, meeting.Room) : null;

    private async Task<Conference?> ConferenceOf(BodyId id)
    {
        if ((await Conference())?.Conference.State is { } served && served.Find(id) is not null)
            return served;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Bodies.Where(row => row.Id == id).Select(row => (ConferenceId?)row.Conference).FirstOrDefaultAsync() is { } other
            ? (await grains.Conference(other).Read()).State
            : null;
    }

    /// <summary>A conference as it stands.</summary>
    public async Task<ConferenceBoard> Board(ConferenceId id) => ConferenceBoard.Of(id, await grains.Conference(id).Read(), clock.GetUtcNow());

    private async Task<ConferenceBoard?> Load()
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Conferences.OrderBy(row => row.ConvenedAt).Select(row => (ConferenceId?)row.Id).FirstOrDefaultAsync() is { } id
            ? await Board(id)
            : null;
    }
}
