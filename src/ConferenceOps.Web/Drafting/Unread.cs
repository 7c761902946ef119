using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Drafting;

/// <summary>What happened to a paragraph while the reader had the page open and has not put aside yet.</summary>
/// <param name="Seen">The text the reader saw before; empty if there was none.</param>
/// <param name="Diff">What changed since.</param>
/// <param name="Step">The last thing that was done.</param>
/// <param name="Count">How many things were done.</param>
/// <param name="From">The number it bore before it was last moved; null if it was not.</param>
public sealed record Unread(string Seen, ImmutableArray<DiffSegment> Diff, StepKind Step, string By, DateTimeOffset At, int Count, string? From)
{
    /// <summary>What the reader sees of a paragraph after one more change to it.</summary>
    /// <param name="before">What was unread of it already, or null.</param>
    /// <param name="was">The text until then; empty if there was none.</param>
    /// <param name="now">The text from then on; empty if there is none.</param>
    /// <param name="step">What was done.</param>
    /// <param name="from">The number it bore before, if it was moved.</param>
    public static Unread Of(Unread? before, string was, string now, ParagraphStep step, string? from)
    {
        // The last step is compared already; only several together are compared here.
        var diff = before is null && step.Diff is { } alone ? alone : TextDiff.Compute(before?.Seen ?? was, now);
        return new(before?.Seen ?? was, diff, step.Kind, step.By, step.At, (before?.Count ?? 0) + 1, from ?? before?.From);
    }
}

/// <summary>One thing that happened while the page was open, for the list of them.</summary>
/// <param name="Label">The number the paragraph bore then; empty for a heading.</param>
public sealed record NewsItem(int Version, ParagraphId Paragraph, StepKind Step, string Label, string? From, string By, DateTimeOffset At);
