using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("RecentStep")]
[Description("The last thing done to a paragraph, with the number that it bears now.")]
internal sealed class RecentStepNode(ParagraphStepRow row, Paragraph paragraph, string label)
{
    [Description("The paragraph.")]
    public ParagraphId Paragraph => row.Paragraph;

    [Description("Its number now; empty for headings and for what was deleted.")]
    public string Label => label;

    [Description("What was done.")]
    public StepNode Step => new(row, row.Text ?? paragraph.Text);
}
