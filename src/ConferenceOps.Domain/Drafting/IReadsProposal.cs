namespace ConferenceOps.Domain.Drafting;

/// <summary>Says something of a proposal as its sender read it: nobody supports, accepts or rejects a text unread.</summary>
public interface IReadsProposal : IProposalCommand, IChanges<Draft, DraftEvent>
{
    bool IChanges<Draft, DraftEvent>.Replaces(DraftEvent happened) =>
        happened is ProposalRebased or ProposalReaddressed && ((ProposalEvent)happened).Proposal == Proposal;

    IEnumerable<Standing> IChanges<Draft, DraftEvent>.Standing(Draft state) => state.Find(Proposal) is { } proposal
        ?
        [
            new($"text proposed by {proposal.SponsorName}", proposal.Text, IsText: true),
            new("paragraph it is made on", proposal.Paragraph is { } on ? NumberOf(state, on) : "the beginning"),
        ]
        : [];

    private static string NumberOf(Draft state, ParagraphId id) => state.Find(id) is { Deleted: true } gone
        ? gone.LastLabel
        : Numbering.LabelOf(state, id) is { Length: > 0 } label ? label : "a heading";
}
