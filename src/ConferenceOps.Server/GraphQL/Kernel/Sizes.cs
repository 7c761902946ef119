namespace ConferenceOps.Server.GraphQL;

/// <summary>How large variables are: one for each value, and one more for each hundred characters of a text.</summary>
internal static class Sizes
{
    public static int Of(object? value) => value switch
    {
        null => 0,
        string text => 1 + (text.Length / 100),
        IReadOnlyDictionary<string, object?> given => given.Values.Sum(Of),
        IDictionary<string, object?> parts => 1 + parts.Values.Sum(Of),
        IEnumerable<object?> elements => 1 + elements.Sum(Of),
        _ => 1,
    };
}
