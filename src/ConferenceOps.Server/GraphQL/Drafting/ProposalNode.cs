using System.ComponentModel;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Drafting;

[Name("Proposal")]
[Description("What a delegation proposes to do with a paragraph, and what has become of it.")]
internal sealed class ProposalNode(Draft draft, Proposal proposal)
{
    public ProposalId Id => proposal.Id;

    [Description("The paragraph it is made on; of an insertion, the one to be followed.")]
    public ParagraphId Paragraph => proposal.Paragraph;

    public ProposalKind Kind => proposal.Kind;

    public ProposalStatus Status => proposal.Status;

    [Description("The version of the paragraph it is made on.")]
    public int BaseVersion => proposal.BaseVersion;

    [Description("The text of the paragraph at that version.")]
    public string Base => proposal.Base;

    [Description("The text proposed, or decided if it was accepted as revised; empty for a deletion.")]
    public string Text => proposal.Text;

    [Description("What it changes in the text it is made on, word by word.")]
    public IEnumerable<DiffSegment> Diff() => TextDiff.Compute(proposal.Kind is ProposalKind.InsertAfter ? "" : proposal.Base, proposal.Text);

    [Description("True if the paragraph has moved on since, so that it cannot be accepted as it is.")]
    public bool NeedsRebase => proposal.NeedsRebase(draft);

    public string? Rationale => proposal.Rationale;

    [Description("The delegation that tabled it.")]
    public DelegationId Sponsor => proposal.Sponsor;

    public string SponsorName => proposal.SponsorName;

    public IEnumerable<PositionNode> Positions => proposal.Positions.Select(position => new PositionNode(position.Delegation, position.Name, position.Stance));

    [Description("Why it was rejected; null unless it was.")]
    public string? Reason => proposal.Reason;
}

/// <summary>Where a delegation stands on another's proposal.</summary>
[Name("ProposalPosition")]
internal sealed record PositionNode(DelegationId Delegation, string Name, Stance Stance);
