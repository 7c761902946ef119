using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What the documentation of our code says, in plain words: the comments of an assembly lie beside it as XML.</summary>
internal static partial class Documentation
{
    private static readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> Comments = new();

    /// <summary>The summary of a type; null if it has none.</summary>
    public static string? Of(Type type) => Words(Comment($"T:{NameOf(type)}", type)?.Element("summary"));

    /// <summary>What is said of a parameter of a record, or of a property that is none; null if nothing.</summary>
    public static string? Of(Type type, string parameter) => Words(
        Comment($"T:{NameOf(type)}", type)?.Elements("param").FirstOrDefault(param => (string?)param.Attribute("name") == parameter)
        ?? Comment($"P:{NameOf(type)}.{parameter}", type)?.Element("summary"));

    private static XElement? Comment(string member, Type type) => Comments.GetOrAdd(type.Assembly, Read).GetValueOrDefault(member);

    private static IReadOnlyDictionary<string, XElement> Read(Assembly assembly)
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml");
        return File.Exists(file)
            ? XDocument.Load(file).Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal)
            : new Dictionary<string, XElement>(StringComparer.Ordinal);
    }

    private static string NameOf(Type type) => type.FullName!.Replace('+', '.');

    private static string? Words(XElement? comment) =>
        comment is null ? null : Blank().Replace(string.Concat(comment.Nodes().Select(Words)), " ").Trim() is { Length: > 0 } words ? words : null;

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "paramref" } parameter => Spoken((string)parameter.Attribute("name")!),
        XElement { IsEmpty: true } see when (string?)see.Attribute("cref") is { } named => Spoken(Signature().Replace(named, "").Split('.')[^1]),
        XElement { IsEmpty: true } see => (string?)see.Attribute("langword") ?? " ",
        XElement other => string.Concat(other.Nodes().Select(Words)),
        _ => "",
    };

    // Names in the code are the domain's words, run together: TimeLimits.
    private static string Spoken(string name) => BetweenWords().Replace(name, " ").ToLowerInvariant();

    [GeneratedRegex(@"\s+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blank();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BetweenWords();

    [GeneratedRegex(@"\(.*\)|`+\d+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Signature();
}
