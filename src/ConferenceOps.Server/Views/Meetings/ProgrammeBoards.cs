using System.Collections.Concurrent;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Meetings;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Server.Views.Meetings;

/// <summary>The programmes of the bodies, kept in memory until a meeting is planned otherwise or goes on.</summary>
internal sealed class ProgrammeBoards
{
    private readonly IGrainFactory grains;
    private readonly MeetingBoards meetings;
    private readonly ConcurrentDictionary<BodyId, View<ProgrammeBoard>> programmes = new();

    public ProgrammeBoards(IGrainFactory grains, MeetingBoards meetings, LogTail tail)
    {
        (this.grains, this.meetings) = (grains, meetings);
        // The meetings were there to listen before, so they are dropped first: no programme is loaded from those that are stale.
        tail.Committed += change =>
        {
            if (change.Event is ProgrammeEvent or MeetingEvent or UnreadableEvent)
                Drop();
        };
    }

    /// <summary>The programme of a body that exists.</summary>
    public Task<ProgrammeBoard> Programme(BodyId body) => programmes.GetOrAdd(body, id => new(() => Load(id))).Get();

    private void Drop()
    {
        foreach (var programme in programmes.Values)
            programme.Drop();
    }

    private async Task<ProgrammeBoard> Load(BodyId body)
    {
        // The version is read first: what is shown may be newer than it says, never older.
        var version = (await grains.Programme(body).Read()).Version;
        return new(version, [.. (await meetings.Meetings()).Of(body)]);
    }
}
