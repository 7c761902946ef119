using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Money in the currency of a donor, and the United Nations operational rate of exchange it is entered at.</summary>
/// <param name="Amount">In minor units of the currency: cents, yen.</param>
/// <param name="Currency">ISO 4217 code.</param>
/// <param name="PerDollar">How many units of the currency one dollar buys; 1 for the dollar.</param>
[GenerateSerializer, Immutable]
public sealed record ForeignAmount(long Amount, [Text(TextLimits.Currency)] string Currency, decimal PerDollar)
{
    /// <summary>Its value in cents.</summary>
    public long InCents => Sponsorship.Currency.InCents(Amount, Currency, PerDollar);

    internal Refusal? Refuse() => Sponsorship.Currency.Refuse(Amount, Currency, PerDollar);
}
