namespace ConferenceOps.Server.Demo;

/// <summary>The demonstration's texts, kept beside this code and built into it.</summary>
internal static class EmbeddedLines
{
    /// <summary>The lines that say something: neither empty nor a comment.</summary>
    public static IEnumerable<string> Of(string file)
    {
        using var stream = typeof(EmbeddedLines).Assembly.GetManifestResourceStream($"Demo/{file}")
            ?? throw new InvalidOperationException($"{file} is not built into this program.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line) && !line.StartsWith('#'))
                yield return line.TrimEnd();
        }
    }
}
