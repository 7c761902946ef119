using System.Globalization;
using System.Runtime.CompilerServices;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain;

/// <summary>
/// A sentence with names, figures and dates in it, written the same on every machine; a name that reads from right to left leaves the words about it
/// where they are.
/// </summary>
[InterpolatedStringHandler]
internal ref struct Sentence(int literalLength, int formattedCount)
{
    private DefaultInterpolatedStringHandler words = new(literalLength, formattedCount, CultureInfo.InvariantCulture);

    public void AppendLiteral(string literal) => words.AppendLiteral(literal);

    public void AppendFormatted(string? name) => words.AppendLiteral(Isolated.Of(name ?? ""));

    public void AppendFormatted<T>(T value, string? format = null) => words.AppendFormatted(value, format);

    /// <summary>Several things in a row, "this and that"; of very many the first few, and how many more.</summary>
    public static string List(IReadOnlyList<string> things)
    {
        const int most = 6;
        return things.Count <= most
            ? string.Join(" and ", things)
            : $"{string.Join(" and ", things.Take(most - 1))} and {(things.Count - most + 1).ToString(CultureInfo.InvariantCulture)} more";
    }

    public override string ToString() => words.ToStringAndClear();
}
