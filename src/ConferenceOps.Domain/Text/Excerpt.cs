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

    /// <summary>What a text was and what it is; of long texts the words about what changed: <c>from “…a year” to “…a month”</c>.</summary>
    internal static string FromTo(string was, string now)
    {
        // Where only the marks changed, they are what is to be shown.
        if (Markup.Plain(was) is var plain && Markup.Plain(now) is var plainNow && plain != plainNow)
            (was, now) = (plain, plainNow);
        const int longest = 90;
        const int before = 20;
        var same = TextDiff.Compute(was, now).TakeWhile(segment => segment.Op is DiffOp.Equal).Sum(segment => segment.Text.Length);
        // Some words before the change, so that it is recognised; both begin with them.
        var start = Math.Max(was.Length, now.Length) <= longest || same <= before ? 0 : was.LastIndexOf(' ', Math.Min(same, was.Length - 1) - before) + 1;
        return $"from “{Isolated.Of(About(was))}” to “{Isolated.Of(About(now))}”";

        string About(string text) => start == 0 ? Of(text, longest) : $"…{Of(text[start..], longest)}";
    }
}
