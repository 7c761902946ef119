using System.Collections.Immutable;
using System.Diagnostics;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Accepts a proposal as it was tabled: the paragraph changes in the same decision, to the sponsor's credit.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="SeenVersion">The version of the draft in which the bureau read it: a text that was rebased meanwhile is not accepted unread.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record AcceptProposal(DraftId Draft, ProposalId Proposal, int SeenVersion)
    : IReadsProposal
{
    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        if (state.NotLive(Proposal) is { } decided)
            return decided;
        var proposal = state.Find(Proposal)!;
        if (proposal.NeedsRebase(state))
        {
            return new Refusal(
                "proposal-needs-rebase",
                $"{state.Named(proposal.Paragraph!.Value)} has changed since this proposal was made on it. "
                    + "Its sponsor puts it on the text as it stands, or you accept it as revised on that text.");
        }

        return Effect(state, proposal, proposal.Text, revisedBy: null);
    }

    /// <summary>The change of the paragraph and the acceptance, together.</summary>
    /// <param name="state">The draft.</param>
    /// <param name="proposal">The proposal.</param>
    /// <param name="text">The text decided.</param>
    /// <param name="revisedBy">Who revised it orally; null if it is accepted as tabled.</param>
    internal static Decision<DraftEvent> Effect(Draft state, Proposal proposal, string text, string? revisedBy)
    {
        if (proposal.DeletedParagraph(state) is { } deleted)
        {
            return new Refusal(
                "paragraph-deleted",
                $"{state.Named(deleted.Id)}, which this proposal is about, is deleted. Restore it before you accept the proposal, or reject the proposal; "
                    + "its sponsor may also withdraw it or put it on another paragraph.");
        }

        var credit = new Credit(proposal.Id, proposal.SponsorName, revisedBy, revisedBy is null || text == proposal.Text ? null : proposal.Text);
        ImmutableArray<DraftEvent> change;
        switch (proposal)
        {
            case { Kind: ProposalKind.Modify, Paragraph: { } id }:
                change = [new ParagraphAmended(id, Numbering.LabelOf(state, id), state.Find(id)!.Text, text, credit)];
                break;
            case { Kind: ProposalKind.Delete, Paragraph: { } id }:
                change = DeleteParagraph.Effect(state, id, credit);
                break;
            case { Kind: ProposalKind.InsertAfter }:
                if (state.Land(proposal, out var follows) is { } misplaced)
                    return misplaced;
                var (kind, level) = proposal.Inserts(state);
                change = [InsertParagraph.Effect(state, new(proposal.Id.Inserted, follows, kind, level, "", text, credit))];
                break;
            default:
                throw new UnreachableException();
        }

        return change.Add(new ProposalAccepted(proposal.Id, text, revisedBy is not null, revisedBy));
    }
}
