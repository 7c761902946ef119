using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Enters the rates that hold from a date; those entered before for the same date are corrected. Places already awarded keep their cost.</summary>
[GenerateSerializer, Immutable]
public sealed record SetRates(Rates Rates) : ICommand<Fund, SponsorshipEvent>
{
    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("enter rates", "the Secretariat");
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Rates.Subsistence is < 1 or > 200_000)
            return new Refusal("subsistence-out-of-range", "Give the daily subsistence allowance for one night in dollars, up to 2,000.");
        if (Rates.Terminal is < 0 or > 200_000)
            return new Refusal("terminal-out-of-range", "Give the terminal expenses of one journey in dollars, from 0 to 2,000.");
        if (Refusal.OfText("source", Rates.Source, 200) is { } source)
            return source;
        return new RatesSet(Rates with { Source = Rates.Source.Trim() });
    }
}
