using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Conferences;

namespace ConferenceOps.Grains.Meetings;

/// <summary>What is looked up for the rules about rooms, which all bodies of a conference share.</summary>
internal static class RoomFacts
{
    /// <summary>The conference to which a body belongs; null if there is no such body.</summary>
    public static async ValueTask<Conference?> ConferenceOf(this Facts facts, BodyId? body, Bodies bodies, IGrainFactory grains) =>
        body is { } known && await bodies.ConferenceOf(known) is { } conference ? await facts.Of(grains.Conference(conference)) : null;

    /// <summary>The conference's rooms with the meetings of all its bodies as they stand.</summary>
    public static async ValueTask<RoomPlan> Rooms(this Facts facts, Conference? conference, IGrainFactory grains)
    {
        var uses = ImmutableArray.CreateBuilder<RoomUse>();
        foreach (var body in conference?.Bodies ?? [])
        {
            foreach (var planned in (await facts.Of(grains.Programme(body.Id))).Meetings.Where(meeting => !meeting.Cancelled))
            {
                // One that has not been called cannot be open, and is called by its programme first.
                var status = planned.Ordinal is null ? MeetingStatus.Planned : (await facts.Of(grains.Meeting(planned.Id))).Status;
                uses.Add(new(planned.Id, body.ShortName, planned.Title, planned.RoomId, planned.Room, planned.Starts, planned.Ends, status));
            }
        }

        return new(conference?.Rooms ?? [], uses.ToImmutable());
    }
}
