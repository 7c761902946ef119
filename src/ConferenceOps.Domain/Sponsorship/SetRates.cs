using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Enters the rates that hold from a date; those entered before for the same date are corrected. Places already awarded keep their cost.</summary>
/// <param name="Fund">The fund.</param>
/// <param name="SeenVersion">The version of the fund that the sender saw.</param>
/// <param name="Rates">What a traveller is paid.</param>
[Entitled(Roles.Secretariat, "enter rates")]
[GenerateSerializer, Immutable]
public sealed record SetRates(FundId Fund, int SeenVersion, Rates Rates)
    : IFundCommand, IChanges<Fund, SponsorshipEvent>
{
    bool IChanges<Fund, SponsorshipEvent>.Replaces(SponsorshipEvent happened) => happened is RatesSet e && e.Rates.From == Rates.From;

    IEnumerable<Standing> IChanges<Fund, SponsorshipEvent>.Standing(Fund state) =>
        state.Rates.Where(rates => rates.From == Rates.From).Select(rates => new Standing(
            Refusal.Words($"rates from {rates.From:d MMMM yyyy}"),
            $"{Dollars.Of(rates.Subsistence)} a night and {Dollars.Of(rates.Terminal)} a journey ({rates.Source})"));

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (state.NotOpen() is { } notOpen)
            return notOpen;
        if (Rates.Subsistence is < 1 or > 200_000)
            return new Refusal("subsistence-out-of-range", "Give the daily subsistence allowance for one night in dollars, up to 2,000.");
        if (Rates.Terminal is < 0 or > 200_000)
            return new Refusal("terminal-out-of-range", "Give the terminal expenses of one journey in dollars, from 0 to 2,000.");
        return new RatesSet(Rates);
    }
}
