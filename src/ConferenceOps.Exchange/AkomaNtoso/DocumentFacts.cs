using System.Text.RegularExpressions;
using System.Xml.Linq;
using ConferenceOps.Domain.Drafting;

namespace ConferenceOps.Exchange.AkomaNtoso;

/// <summary>What a document says of itself.</summary>
internal sealed partial class DocumentFacts(XElement root)
{
    private const int MostCharacters = 20_000;

    /// <summary>Where the file gives the symbol it is taken as it stands; otherwise a resolution's is made of its number.</summary>
    public string Symbol
    {
        get
        {
            var numbers = Named("docNumber").ToList();
            if (numbers.Find(number => (string?)number.Attribute("refersTo") == "#symbol") is { } symbol)
                return Text(symbol);
            var number = numbers.Select(Text).FirstOrDefault() ?? "";
            return ResolutionNumber().IsMatch(number) && Identifier.Contains("/unga/", StringComparison.Ordinal) ? $"A/RES/{number}" : number;
        }
    }

    public string Title => Named("docTitle").OrderByDescending(title => (string?)title.Attribute("refersTo") == "#resolutionTitle")
        .Select(Text).FirstOrDefault(title => title.Length > 0) ?? Symbol;

    /// <summary>The six languages by their ISO 639-2 or 639-1 codes; English if the file does not say.</summary>
    public DraftLanguage Language => (string?)Named("FRBRlanguage").FirstOrDefault()?.Attribute("language") switch
    {
        "ara" or "ar" => DraftLanguage.Ar,
        "zho" or "chi" or "zh" => DraftLanguage.Zh,
        "fra" or "fre" or "fr" => DraftLanguage.Fr,
        "rus" or "ru" => DraftLanguage.Ru,
        "spa" or "es" => DraftLanguage.Es,
        _ => DraftLanguage.En,
    };

    private string Identifier => (string?)Named("FRBRuri").FirstOrDefault()?.Attribute("value") ?? "";

    private IEnumerable<XElement> Named(string name) => root.Descendants().Where(element => element.Name.LocalName == name);

    // Longer than any title: what is cut off here is refused as too long.
    private static string Text(XElement element) =>
        Spaces().Replace(element.Value is { Length: > MostCharacters } text ? text[..MostCharacters] : element.Value, " ").Trim().TrimEnd('.').Normalize();

    [GeneratedRegex(@"^\d+/\d+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ResolutionNumber();

    [GeneratedRegex(@"\s+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces();
}
