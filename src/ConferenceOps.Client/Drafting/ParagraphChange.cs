using System.Text.Json;

namespace ConferenceOps.Client;

/// <summary>What a live change of a draft says of a paragraph.</summary>
/// <param name="Paragraph">The paragraph.</param>
/// <param name="Label">The number it bears after the change; of a deleted one, the number it bore.</param>
/// <param name="Text">Its text from then on; null if it was moved or deleted.</param>
/// <param name="Diff">What changed in its text; null if it was moved.</param>
/// <param name="After">The paragraph it follows if it was inserted or moved; null then means the beginning.</param>
/// <param name="Kind">What it is, if it was inserted.</param>
/// <param name="Level">0 for a paragraph, 1 for (a), 2 for (i), if it was inserted.</param>
/// <param name="From">The number it bore before, if it was moved.</param>
/// <param name="Sponsor">The delegation whose proposal was accepted with it, or null.</param>
public sealed record ParagraphChange(
    Guid Paragraph, string Label, string? Text, IReadOnlyList<DiffSegment>? Diff, Guid? After, ParagraphKind? Kind, int? Level, string? From,
    string? Sponsor = null)
{
    /// <summary>What was done.</summary>
    public StepKind Step { get; private init; }

    /// <summary>What a change says of a paragraph, or null if it is not about one, or is a tick.</summary>
    public static ParagraphChange? Of(Change change)
    {
        StepKind? step = change.Kind switch
        {
            "draft.paragraph-amended" => StepKind.Amended,
            "draft.paragraph-inserted" => StepKind.Inserted,
            "draft.paragraph-moved" => StepKind.Moved,
            "draft.paragraph-deleted" => StepKind.Deleted,
            "draft.paragraph-restored" => StepKind.Restored,
            _ => null,
        };
        return step is { } done && change.Data is { } data ? data.Deserialize(ClientJson.Default.ParagraphChange)! with { Step = done } : null;
    }
}
