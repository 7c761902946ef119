using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Opens a meeting under the ordinal its body's programme gave it, once nobody else is in session in its room.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Body">The body.</param>
[Entitled(Circle.Presiding, "open a meeting")]
[GenerateSerializer, Immutable]
public sealed record OpenMeeting(MeetingId Meeting, [LookedUp] BodyId Body = default)
    : IMeetingCommand, IActs
{
    /// <summary>Its ordinal and title, from the body's programme, which gives it the ordinal as it opens; null before.</summary>
    [LookedUp]
    public (int Ordinal, string Title) Called { get; init; }

    /// <summary>The rooms of the conference with the meetings of its bodies.</summary>
    [LookedUp]
    public RoomPlan Rooms { get; init; } = RoomPlan.Empty;

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        return state.Status switch
        {
            MeetingStatus.Planned when Rooms.Occupied(Meeting) is { } occupied => occupied,
            MeetingStatus.Planned => new MeetingOpened(Body, Meeting, Called.Ordinal, Called.Title),
            MeetingStatus.Suspended => new Refusal("meeting-suspended", "The meeting is suspended. Resume it instead."),
            MeetingStatus.Adjourned => new Refusal("meeting-adjourned", "The meeting is adjourned and cannot be opened again."),
            _ => new Refusal("meeting-already-open", "The meeting is already open."),
        };
    }
}
