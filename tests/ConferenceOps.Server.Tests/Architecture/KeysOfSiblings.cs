using System.Reflection;
using System.Text.RegularExpressions;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>Two siblings with the same key stop a page, so that whatever is repeated is keyed by <c>Siblings.Keyed</c>.</summary>
public sealed partial class KeysOfSiblings
{
    /// <summary>What stands alone among its siblings, or is told apart by something that no data can give twice.</summary>
    private static readonly string[] Alone =
    [
        "group.Group", "day.Key", // Made by grouping.
        "request.Id", "paying.Id", "opened", // The one that is chosen.
        "floor.Since", "floor.Inscription.Id", "speaking.Id", "point.Id", "next.Id", // The one who speaks, or comes next.
        "@(\"pause\")", "@(\"resume\")", "granted",
        "Paragraph.LastStep.Version",
    ];

    [Fact]
    public void Whatever_is_repeated_is_keyed_so_that_no_data_stops_the_page()
    {
        var root = typeof(KeysOfSiblings).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var found = (from file in Directory.EnumerateFiles(Path.Combine(root, "src", "ConferenceOps.Web"), "*.razor", SearchOption.AllDirectories)
                     from Match match in Key().Matches(File.ReadAllText(file))
                     select (File: Path.GetFileName(file), Key: match.Groups["key"].Value)).ToList();

        Assert.NotEmpty(found);
        Assert.Empty(found.Where(one => one.Key is not "key" && !Alone.Contains(one.Key)).Select(one => $"{one.File}: @key=\"{one.Key}\" is not from Keyed"));
        Assert.Empty(Alone.Except(found.Select(one => one.Key)));
    }

    [GeneratedRegex("""@key="(?<key>@\(.*?\)|[^"]*)"[ />]""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Key();
}
