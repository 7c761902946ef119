using System.Text.Json.Serialization;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>What a traveller is paid at the place of the conference, from a date until the next rates.</summary>
/// <param name="From">The first night they hold for.</param>
/// <param name="Subsistence">Daily subsistence allowance for one night, in cents.</param>
/// <param name="Terminal">Terminal expenses of one journey there and back, in cents.</param>
/// <param name="Source">Where they were published, as in "ICSC circular, June 2024".</param>
[GenerateSerializer, Immutable]
public sealed record Rates(DateOnly From, long Subsistence, long Terminal, [Text(TextLimits.Source)] string Source);

/// <summary>What a place costs, in cents.</summary>
/// <param name="Fare">The economy fare there and back.</param>
/// <param name="Nights">How many nights are paid.</param>
/// <param name="Subsistence">For all of them, each at the rate of its date.</param>
/// <param name="Terminal">Terminal expenses at the rate of the day of arrival.</param>
[GenerateSerializer, Immutable]
public sealed record Cost(long Fare, int Nights, long Subsistence, long Terminal)
{
    /// <summary>All together.</summary>
    [JsonIgnore]
    public long Total => Fare + Subsistence + Terminal;
}
