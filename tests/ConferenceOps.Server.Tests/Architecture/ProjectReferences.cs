using System.Reflection;
using System.Xml.Linq;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>Who may use whom.</summary>
public sealed class ProjectReferences
{
    private static readonly string Root = typeof(ProjectReferences).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(
        attribute => attribute.Key == "RepositoryRoot").Value!;

    [Theory]
    [InlineData("Domain")]
    [InlineData("Storage", "Domain")]
    [InlineData("Grains", "Domain", "Storage")]
    [InlineData("Exchange", "Domain")]
    [InlineData("Client", "Domain")]
    [InlineData("Web", "Client", "Domain")]
    [InlineData("Server", "Client", "Domain", "Exchange", "Grains", "Storage", "Web")]
    public void A_project_uses_only_those_beneath_it(string project, params string[] uses)
    {
        var file = XDocument.Load(Path.Combine(Root, "src", $"ConferenceOps.{project}", $"ConferenceOps.{project}.csproj"));
        var references = file.Descendants("ProjectReference").Select(
            reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!)["ConferenceOps.".Length..]);
        Assert.Equal(uses, references.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_project_has_its_tests()
    {
        var projects = Directory.GetDirectories(Path.Combine(Root, "src")).Select(Path.GetFileName);
        Assert.NotEmpty(projects);
        Assert.All(projects, project => Assert.True(Directory.Exists(Path.Combine(Root, "tests", $"{project}.Tests")), $"{project} has no tests."));
    }

    [Fact]
    public void Only_one_folder_knows_which_library_serves_the_schema()
    {
        var knowing = Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(file => File.ReadLines(file).Any(line => line is "using GraphQL;" || line.StartsWith("using GraphQL.", StringComparison.Ordinal)))
            .Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!))
            .ToList();
        Assert.NotEmpty(knowing);
        Assert.All(knowing, folder => Assert.StartsWith(Path.Combine("src", "ConferenceOps.Server", "GraphQL"), folder, StringComparison.Ordinal));
    }

    [Fact]
    public void Versions_are_pinned_in_one_place_only()
    {
        var used = Directory.EnumerateFiles(Root, "*.csproj", SearchOption.AllDirectories)
            .SelectMany(file => XDocument.Load(file).Descendants("PackageReference"))
            .ToList();
        Assert.NotEmpty(used);
        Assert.DoesNotContain(used, reference => reference.Attribute("Version") is not null);
    }
}
