namespace ConferenceOps.Domain.Drafting;

/// <summary>The Latin words by which insertions are counted between two revisions: <em>bis</em>, <em>ter</em>, <em>quater</em>, without end.</summary>
public static class LatinOrdinal
{
    private static readonly string[] First =
        ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies"];

    private static readonly string[] Units = ["", "un", "duo", "ter", "quater", "quin", "sex", "sept", "octo", "novo"];

    private static readonly string[] Tens =
        ["", "decies", "vicies", "tricies", "quadragies", "quinquagies", "sexagies", "septuagies", "octogies", "nonagies"];

    /// <summary>The word for the second (<em>bis</em>), the third (<em>ter</em>) and so on; every number has its own.</summary>
    /// <param name="number">1 or more; the first is called <em>semel</em>, and only within the words above a hundred.</param>
    public static string Of(int number)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(number);
        return number switch
        {
            1 => "semel",
            < 10 => First[number - 2],
            < 100 => Units[number % 10] + Tens[number / 10],
            _ => (number < 200 ? "" : $"{Of(number / 100)}-") + "centies" + (number % 100 == 0 ? "" : $"-{Of(number % 100)}"),
        };
    }
}
