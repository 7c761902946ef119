using System.ComponentModel;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.DataLoader;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Hides(nameof(Proposal.IsLive), nameof(Proposal.IsAccepted))]
internal sealed class ProposalNode(DraftId id, Draft draft, Proposal proposal) : Node<Proposal>(proposal)
{
    [Description("What it changes in the text it is made on, word by word; what was decided instead is decidedText.")]
    [Costs(CostsAttribute.Comparison)]
    public IEnumerable<DiffSegment> Diff() => TextDiff.Compute(Shown.Kind is ProposalKind.InsertAfter ? "" : Shown.Base, Shown.Text);

    [Description("What it is spoken of by: \"15 bis\" if it would insert what would bear that number, \"15 alt\" if it is another text kept in brackets, "
        + "else the number of its paragraph.")]
    public string Label() => Numbering.LabelOf(draft, Shown);

    [Description("True if the text of the paragraph has changed since, so that it cannot be accepted as it is.")]
    public bool NeedsRebase => Shown.NeedsRebase(draft);

    [Description("True if the paragraph is deleted and the proposal awaits a decision: its sponsor withdraws it or puts it on another, "
        + "the bureau restores the paragraph or rejects it.")]
    public bool ParagraphDeleted => Shown.DeletedParagraph(draft) is not null;

    [Description("Everything that was said on it, the latest first: also the texts and positions that others have replaced since.")]
    [Expect(20)]
    public IDataLoaderResult<IEnumerable<ProposalStepNode>> History(
        [FromUserContext] Caller caller, [FromServices] IDbContextFactory<ConferenceContext> contexts) =>
        ProposalSteps.Of(caller, contexts).All.Load((id, Shown.Id)).Then(rows => rows.Select(row => new ProposalStepNode(row)));
}
