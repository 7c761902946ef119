using System.ComponentModel;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("ParagraphStep")]
[Description("What was done to a paragraph, by whom and when.")]
[Hides(nameof(ParagraphStepRow.Draft), nameof(ParagraphStepRow.Paragraph), nameof(ParagraphStepRow.Before))]
internal sealed class StepNode(ParagraphStepRow row, string text) : Node<ParagraphStepRow>(row)
{
    [Description("The text after the step, in the inline markup.")]
    public string Text => text;

    [Description("What the step changed in the text, word by word; all of it \"equal\" where the step left the text as it was.")]
    [Costs(CostsAttribute.Comparison)]
    public IEnumerable<DiffSegment> Diff() => TextDiff.Compute(Shown.Before ?? text, text);

    /// <summary>Steps in the order in which they happened, turned about; one that did not touch the text bears that of the step before it.</summary>
    internal static IEnumerable<StepNode> NewestFirst(IEnumerable<ParagraphStepRow> rows)
    {
        var steps = new Stack<StepNode>();
        foreach (var row in rows)
            steps.Push(new(row, row.Text ?? (steps.TryPeek(out var before) ? before.Text : "")));
        return steps;
    }
}
