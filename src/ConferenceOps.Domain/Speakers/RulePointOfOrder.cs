using System.Collections.Immutable;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Rules upon the point of order that was raised; whoever it interrupted speaks on (rule 71/113).</summary>
/// <param name="Point">The point.</param>
/// <param name="Upheld">Whether it is well taken.</param>
/// <param name="Words">The Chair's words for the record, if any.</param>
[GenerateSerializer, Immutable]
public sealed record RulePointOfOrder(PointOfOrderId Point, bool Upheld, string? Words) : ICommand<SpeakersList, SpeakersEvent>
{
    /// <inheritdoc/>
    public Decision<SpeakersEvent> Decide(SpeakersList state, Actor by, DateTimeOffset now)
    {
        if (!by.Presides)
            return Refusal.NotEntitled("rule upon a point of order", "the Chair and the bureau") with { Rule = SpeakersList.PointsOfOrder };
        if (state.Points.FirstOrDefault(raised => raised.Id == Point) is not { } point)
            return Refusal.Unknown("point of order");
        if (point.Ruling is not null)
            return new Refusal("already-ruled", $"The Chair has ruled upon the point of order of {point.Name}.", SpeakersList.PointsOfOrder);
        var words = string.IsNullOrWhiteSpace(Words) ? null : Words.Trim();
        if (words is not null && Refusal.OfText("words", words, 400) is { } refused)
            return refused;
        var ruled = new PointOfOrderRuled(Point, Upheld, words);
        return point.Interrupts ? ImmutableArray.Create<SpeakersEvent>(ruled, new StatementResumed(state.Floor!.Inscription.Id, now)) : ruled;
    }
}
