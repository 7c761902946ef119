using System.Collections.Immutable;
using System.Diagnostics;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>Accepts a proposal as it was tabled: the paragraph changes in the same decision, to the sponsor's credit.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Proposal">The proposal.</param>
/// <param name="BaseVersion">The version of the paragraph on which the bureau read it: a text that was rebased meanwhile is not accepted unread.</param>
[Entitled(Circle.Presiding, "decide on a proposal")]
[GenerateSerializer, Immutable]
public sealed record AcceptProposal(DraftId Draft, ProposalId Proposal, int BaseVersion)
    : IProposalCommand, IEdits<Draft>
{
    Refusal? IEdits<Draft>.NotAsSeen(Draft state) => state.NotAsRead(Proposal, BaseVersion);

    /// <inheritdoc/>
    public Decision<DraftEvent> Decide(Draft state, Actor by, DateTimeOffset now)
    {
        var proposal = state.Find(Proposal)!;
        if (proposal.NeedsRebase(state))
        {
            return new Refusal(
                "proposal-needs-rebase",
                $"Paragraph {Numbering.LabelOf(state, proposal.Paragraph)} has changed since this proposal was made on it. "
                    + "Its sponsor puts it on the text as it stands, or you accept it as revised on that text.");
        }

        return Effect(state, proposal, proposal.Text, revised: false);
    }

    /// <summary>The change of the paragraph and the acceptance, together.</summary>
    internal static ImmutableArray<DraftEvent> Effect(Draft state, Proposal proposal, string text, bool revised)
    {
        var paragraph = state.Find(proposal.Paragraph)!;
        var label = Numbering.LabelOf(state, paragraph.Id);
        var credit = new Credit(proposal.Id, proposal.SponsorName);
        DraftEvent change = proposal.Kind switch
        {
            ProposalKind.Modify => new ParagraphAmended(paragraph.Id, label, paragraph.Text, text, credit),
            ProposalKind.Delete => new ParagraphDeleted(paragraph.Id, label, paragraph.Text, credit),
            ProposalKind.InsertAfter => Numbered(state, new(proposal.Id.Inserted, paragraph.Id, paragraph.Kind, paragraph.Level, "", text, credit)),
            _ => throw new UnreachableException(),
        };
        return [change, new ProposalAccepted(proposal.Id, text, revised)];
    }

    private static ParagraphInserted Numbered(Draft state, ParagraphInserted inserted) =>
        inserted with { Label = Numbering.LabelOf(state.Evolve(inserted), inserted.Paragraph) };
}
