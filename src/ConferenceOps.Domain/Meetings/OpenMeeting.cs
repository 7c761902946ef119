using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Opens a meeting under the ordinal its body's programme gave it.</summary>
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

    /// <inheritdoc/>
    public Decision<MeetingEvent> Decide(Meeting state, Actor by, DateTimeOffset now)
    {
        return state.Status switch
        {
            MeetingStatus.Planned => new MeetingOpened(Body, Meeting, Called.Ordinal, Called.Title),
            MeetingStatus.Suspended => new Refusal("meeting-suspended", "The meeting is suspended. Resume it instead."),
            MeetingStatus.Adjourned => new Refusal("meeting-adjourned", "The meeting is adjourned and cannot be opened again."),
            _ => new Refusal("meeting-already-open", "The meeting is already open."),
        };
    }
}
