using System.Collections.Immutable;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>
/// Strikes the rights of reply that were granted on another day and not exercised. They are made at the end of the meeting, or of the day where
/// more than one meeting takes the item (decision 34/401), so that they are worth nothing on the next.
/// </summary>
/// <param name="List">The list.</param>
/// <param name="Today">The meetings of the day, in which replies granted still stand.</param>
[Entitled(Circle.Presiding, "take up an agenda item")]
[GenerateSerializer, Immutable]
public sealed record LapseReplies(SpeakersListId List, ImmutableArray<MeetingId> Today)
    : ISpeakersCommand, IActs, IInternal
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        var lapsed = state.Waiting.Where(waiting => waiting.Reply is { } reply && !Today.Contains(reply.Meeting)).ToList();
        return lapsed.Count == 0
            ? Decision<SpeakersEvent>.Unchanged
            : lapsed.Select(waiting => (SpeakersEvent)new ReplyLapsed(waiting.Id)).ToImmutableArray();
    }
}
