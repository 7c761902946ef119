using ConferenceOps.Client;

namespace ConferenceOps.Web.Drafting;

/// <summary>What happened to a paragraph while the reader had the page open and has not put aside yet.</summary>
/// <param name="Seen">The text the reader saw before; empty if there was none.</param>
/// <param name="Diff">What changed since.</param>
/// <param name="Step">The last thing that was done.</param>
/// <param name="Count">How many things were done.</param>
/// <param name="From">The number it bore before it was last moved; null if it was not.</param>
public sealed record Unread(string Seen, IReadOnlyList<DiffSegment> Diff, StepKind Step, string By, DateTimeOffset At, int Count, string? From)
{
    /// <summary>What the reader sees of a paragraph after one more change to it.</summary>
    public static Unread Of(Unread? before, Paragraph was, ParagraphChange change, string by, DateTimeOffset at)
    {
        var seen = before?.Seen ?? (change.Step is StepKind.Inserted || was.Deleted ? "" : was.Text);
        var now = change.Step is StepKind.Deleted ? "" : change.Text ?? (was.Deleted ? "" : was.Text);
        // The server has compared the last step; only several together are compared here.
        var diff = before is null && change.Diff is { } told ? told : Comparison.Of(seen, now);
        return new(seen, diff, change.Step, by, at, (before?.Count ?? 0) + 1, change.From ?? before?.From);
    }
}

/// <summary>One thing that happened while the page was open, for the list of them.</summary>
/// <param name="Label">The number the paragraph bore then; empty for a heading.</param>
public sealed record NewsItem(int Version, Guid Paragraph, StepKind Step, string Label, string? From, string By, DateTimeOffset At);
