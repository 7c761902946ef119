using System.Diagnostics;

namespace ConferenceOps.Domain.Drafting;

/// <summary>A proposal after what happens to it.</summary>
internal static class ProposalSteps
{
    public static Proposal Table(ProposalTabled e) => new(
        e.Proposal, e.Paragraph, e.Kind, e.BaseVersion, e.Base, e.Text, e.Rationale, e.Sponsor, e.SponsorName, ProposalStatus.Tabled, [], null);

    public static Proposal After(this Proposal proposal, ProposalEvent happened) => happened switch
    {
        PositionTaken e => proposal with
        {
            Positions = [.. proposal.Positions.Where(position => position.Delegation != e.Delegation), new(e.Delegation, e.Name, e.Stance)],
        },
        ProposalRebased e => proposal with { BaseVersion = e.BaseVersion, Base = e.Base, Text = e.Text, Status = ProposalStatus.Tabled, Positions = [] },
        ProposalWithdrawn => proposal with { Status = ProposalStatus.Withdrawn },
        ProposalAccepted e => proposal with { Text = e.Text, Status = e.Revised ? ProposalStatus.AcceptedAsRevised : ProposalStatus.Accepted },
        ProposalBracketed => proposal with { Status = ProposalStatus.Bracketed },
        ProposalRejected e => proposal with { Status = ProposalStatus.Rejected, Reason = e.Reason },
        _ => throw new UnreachableException(),
    };
}
