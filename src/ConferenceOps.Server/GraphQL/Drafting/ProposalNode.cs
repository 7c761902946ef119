using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Hides(nameof(Proposal.IsLive))]
internal sealed class ProposalNode(Draft draft, Proposal proposal) : Node<Proposal>(proposal)
{
    [Description("What it changes in the text it is made on, word by word.")]
    [Costs(CostsAttribute.Comparison)]
    public IEnumerable<DiffSegment> Diff() => TextDiff.Compute(Shown.Kind is ProposalKind.InsertAfter ? "" : Shown.Base, Shown.Text);

    [Description("True if the paragraph has moved on since, so that it cannot be accepted as it is.")]
    public bool NeedsRebase => Shown.NeedsRebase(draft);
}
