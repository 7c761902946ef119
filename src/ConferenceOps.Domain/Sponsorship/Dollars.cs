using System.Globalization;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>How amounts are told to people.</summary>
public static class Dollars
{
    /// <summary>An amount in cents, as in "$3,412.50".</summary>
    public static string Of(long cents) => (cents / 100m).ToString("'$'#,0.00;'−$'#,0.00", CultureInfo.InvariantCulture);
}
