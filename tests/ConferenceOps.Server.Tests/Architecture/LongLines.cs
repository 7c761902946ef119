using System.Reflection;

namespace ConferenceOps.Server.Tests.Architecture;

/// <summary>What has to be scrolled sideways is not read.</summary>
public sealed class LongLines
{
    private const int Most = 160;

    [Fact]
    public void A_line_fits_on_the_screen()
    {
        var root = typeof(LongLines).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;
        var files = from folder in new[] { "src", "tests" }
                    from pattern in new[] { "*.cs", "*.razor" }
                    from file in Directory.EnumerateFiles(Path.Combine(root, folder), pattern, SearchOption.AllDirectories)
                    let name = Path.GetRelativePath(root, file)
                    where !name.Split(Path.DirectorySeparatorChar).Any(part => part is "Migrations" or "obj" or "bin")
                    select (file, name);

        Assert.NotEmpty(files);
        var over = (from each in files
                    from line in File.ReadLines(each.file).Select((text, index) => (text, number: index + 1))
                    where line.text.Length > Most
                    select $"{each.name}:{line.number} has {line.text.Length} characters").ToList();
        Assert.True(over.Count == 0, string.Join('\n', over));
    }
}
