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

    [Description("What it is spoken of by: \"15 bis\" if it would insert what would bear that number, \"15 alt\" if it is another text kept in brackets, "
        + "else the number of its paragraph.")]
    public string Label() => Numbering.LabelOf(draft, Shown);

    [Description("True if the paragraph has moved on since, so that it cannot be accepted as it is.")]
    public bool NeedsRebase => Shown.NeedsRebase(draft);
}
