using System.Diagnostics;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>Derives the rows of a proposal: as it stands, and everything said on it.</summary>
internal static class ProposalProjection
{
    public static async ValueTask Apply(ProposalEvent happened, RecordedEvent recorded, ConferenceContext context)
    {
        if (happened is ProposalTabled tabled)
        {
            var proposal = Proposal.Of(tabled);
            context.Proposals.Add(new()
            {
                Draft = new(recorded.StreamId),
                Id = tabled.Proposal,
                Paragraph = tabled.Paragraph,
                Tabled = recorded.Version,
                Status = proposal.Status,
                Proposal = proposal,
            });
            context.ProposalSteps.Add(Step(happened, recorded, proposal));
            return;
        }

        var row = await context.Proposals.Existing(happened, new DraftId(recorded.StreamId), happened.Proposal);
        context.ProposalSteps.Add(Step(happened, recorded, row.Proposal));
        row.Proposal = row.Proposal.After(happened);
        (row.Status, row.Paragraph) = (row.Proposal.Status, row.Proposal.Paragraph);
    }

    private static ProposalStepRow Step(ProposalEvent happened, RecordedEvent recorded, Proposal proposal)
    {
        var sponsor = proposal.SponsorName;
        return happened switch
        {
            ProposalTabled e => Of(ProposalStepKind.Tabled, sponsor, e.Text, Changed(e.Base), reason: e.Rationale),
            PositionTaken e => Of(ProposalStepKind.PositionTaken, e.Name, stance: e.Stance),
            ProposalRebased e => Of(ProposalStepKind.Rebased, sponsor, e.Text, Changed(e.Base)),
            ProposalReaddressed e => Of(ProposalStepKind.Readdressed, sponsor, e.Text, Changed(e.Base)),
            ProposalBracketed => Of(ProposalStepKind.Bracketed),
            ProposalAccepted { Revised: true } e => Of(ProposalStepKind.AcceptedAsRevised, text: e.Text),
            ProposalAccepted => Of(ProposalStepKind.Accepted),
            ProposalRejected e => Of(ProposalStepKind.Rejected, reason: e.Reason),
            // The bureau acts for no delegation: by whom it was withdrawn is told by the name.
            ProposalWithdrawn => Of(ProposalStepKind.Withdrawn),
            _ => throw new UnreachableException(),
        };

        // An insertion changes nothing of the paragraph that it is to follow.
        string Changed(string text) => proposal.Kind is ProposalKind.InsertAfter ? "" : text;

        ProposalStepRow Of(
            ProposalStepKind kind, string? delegation = null, string? text = null, string? before = null, Stance? stance = null, string? reason = null) => new()
            {
                Draft = new(recorded.StreamId),
                Proposal = happened.Proposal,
                Version = recorded.Version,
                Kind = kind,
                Delegation = delegation,
                Text = text,
                Base = before,
                Stance = stance,
                Reason = reason,
                By = recorded.By.Name,
                At = recorded.At,
            };
    }
}
