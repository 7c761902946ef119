using System.ComponentModel;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage.ReadModels.Drafting;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("ProposalStep")]
[Description("What was said on a proposal, by whom and when; what is said later leaves it as it is.")]
[Hides(nameof(ProposalStepRow.Draft), nameof(ProposalStepRow.Proposal), nameof(ProposalStepRow.Base))]
internal sealed class ProposalStepNode(ProposalStepRow row) : Node<ProposalStepRow>(row)
{
    [Description("What was proposed in this step, word by word against the text of then; null where it proposes none.")]
    [Costs(CostsAttribute.Comparison)]
    public IEnumerable<DiffSegment>? Diff() => Shown is { Base: { } before, Text: { } proposed } ? TextDiff.Compute(before, proposed) : null;
}
