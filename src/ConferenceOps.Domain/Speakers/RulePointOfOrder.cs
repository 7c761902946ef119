using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Rules upon the point of order that was raised; whoever it interrupted speaks on (rule 71/113).</summary>
/// <param name="List">The list.</param>
/// <param name="Point">The point.</param>
/// <param name="Upheld">Whether it is well taken.</param>
/// <param name="Words">The Chair's words for the record, if any.</param>
[Entitled(Circle.Presiding, "rule upon a point of order", Rule = SpeakersList.PointsOfOrder)]
[GenerateSerializer, Immutable]
public sealed record RulePointOfOrder(SpeakersListId List, PointOfOrderId Point, bool Upheld, [Text(TextLimits.Reason)] string? Words)
    : ISpeakersCommand, IActs
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (state.Points.FirstOrDefault(raised => raised.Id == Point) is not { } point)
            return Refusal.Unknown("point of order");
        if (point.Ruling is not null)
            return new Refusal("already-ruled", $"The Chair has ruled upon the point of order of {point.Name}.", SpeakersList.PointsOfOrder);
        var ruled = new PointOfOrderRuled(Point, Upheld, Words);
        return point.Interrupts ? ImmutableArray.Create<SpeakersEvent>(ruled, new StatementResumed(state.Floor!.Inscription.Id, now)) : ruled;
    }
}
