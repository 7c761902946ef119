using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Schedules a meeting of the body. Going beyond the entitlement is not refused: the programme shows it, and the Secretariat decides.</summary>
/// <param name="Body">The body.</param>
/// <param name="Meeting">The meeting.</param>
/// <param name="Title">The title.</param>
/// <param name="Starts">When it is to begin.</param>
/// <param name="Ends">When it is to rise.</param>
/// <param name="Room">Where.</param>
[Entitled(Roles.Secretariat, "schedule a meeting")]
[GenerateSerializer, Immutable]
public sealed record ScheduleMeeting(
    BodyId Body, MeetingId Meeting, [Text(TextLimits.MeetingTitle)] string Title,
    DateTimeOffset Starts, DateTimeOffset Ends, [Text(TextLimits.Room)] string Room)
    : IProgrammeCommand, ICreates<MeetingId>
{
    /// <summary>Whether there is such a body.</summary>
    [LookedUp]
    public bool BodyExists { get; init; }

    MeetingId ICreates<MeetingId>.Made => Meeting;

    /// <inheritdoc/>
    public Decision<ProgrammeEvent> Decide(Programme state, Actor by, DateTimeOffset now)
    {
        if (!BodyExists)
            return Refusal.Unknown("body");
        if (state.Clash(Meeting, Starts, Ends, Room) is { } clash)
            return clash;
        return new MeetingScheduled(Meeting, Title, Starts, Ends, Room);
    }
}
