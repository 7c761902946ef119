using System.Collections.Frozen;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>The currencies in which donors contribute, by ISO 4217 code, and their value in United States dollars, in which the fund is kept.</summary>
public static class Currency
{
    /// <summary>The currency of account.</summary>
    public const string Dollar = "USD";

    private static readonly FrozenDictionary<string, int> Digits = WithDigits(2, $"AUD CAD CHF CNY DKK EUR GBP NOK NZD QAR SEK SGD {Dollar}")
        .Concat(WithDigits(0, "ISK JPY KRW"))
        .Concat(WithDigits(3, "KWD"))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The codes that are known, in alphabetical order.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. Digits.Keys.Order(StringComparer.Ordinal)];

    /// <summary>How many decimal digits the minor unit of a known currency has: 2 for cents, 0 for yen.</summary>
    public static int DigitsOf(string code) => Digits[code];

    /// <summary>The value in cents, rounded to the nearest, halves to the even cent.</summary>
    /// <param name="amount">In minor units of <paramref name="code"/>.</param>
    /// <param name="code">A known currency.</param>
    /// <param name="perDollar">The United Nations operational rate of exchange: units of the currency for one dollar.</param>
    public static long InCents(long amount, string code, decimal perDollar) =>
        (long)Math.Round(amount / Scale(DigitsOf(code)) / perDollar * 100, MidpointRounding.ToEven);

    /// <summary>Why this cannot be an amount of money at this rate, or null if it can.</summary>
    internal static Refusal? Refuse(long amount, string code, decimal perDollar) => (amount, code, perDollar) switch
    {
        _ when !Digits.ContainsKey(code) => new("unknown-currency", $"\"{code}\" is not a currency this fund takes. Give one of {string.Join(", ", Known)}."),
        (_, Dollar, not 1) => new("rate-out-of-range", "A dollar is one dollar: give the rate as 1."),
        (_, _, <= 0 or > 100_000) => new(
            "rate-out-of-range", "Give the United Nations operational rate of exchange: how many units of the currency one dollar buys."),
        _ when amount is < 1 or > 100_000_000_000_000 => OutOfRange,
        _ when InCents(amount, code, perDollar) is < 1 or > 1_000_000_000_000 => OutOfRange,
        _ => null,
    };

    private static Refusal OutOfRange { get; } = new("amount-out-of-range", "Give an amount worth at least one cent and at most ten billion dollars.");

    private static IEnumerable<KeyValuePair<string, int>> WithDigits(int digits, string codes) =>
        codes.Split(' ').Select(code => KeyValuePair.Create(code, digits));

    private static decimal Scale(int digits) => digits switch
    {
        0 => 1,
        2 => 100,
        _ => 1_000,
    };
}
