using System.Globalization;

namespace ConferenceOps.Domain.Text;

/// <summary>The beginning of a text that is too long for its place.</summary>
public static class Excerpt
{
    /// <summary>The text, or as much of it as has room before a "…"; what a reader sees as one character is never divided.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">How long the beginning may be, in UTF-16 units.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = 0;
        while (end + StringInfo.GetNextTextElementLength(text, end) is var next && next <= most)
            end = next;
        return $"{text[..end].TrimEnd()}…";
    }
}
