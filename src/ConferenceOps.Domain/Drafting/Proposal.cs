using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What a delegation proposes to do with a paragraph, and what has become of it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Paragraph">The paragraph it is made on; of an insertion, the one to be followed.</param>
/// <param name="Kind">Modify, delete or insert after.</param>
/// <param name="BaseVersion">The version of the paragraph it is made on.</param>
/// <param name="Base">The text of the paragraph at that version.</param>
/// <param name="Text">The text proposed, or decided if it was accepted as revised; empty for a deletion.</param>
/// <param name="Rationale">Why, in the sponsor's words, or null.</param>
/// <param name="Sponsor">The delegation that tabled it.</param>
/// <param name="SponsorName">That delegation's name.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Positions">Where other delegations stand, one position each, in the order in which they spoke up.</param>
/// <param name="Reason">Why it was rejected; null unless it was.</param>
[GenerateSerializer, Immutable]
public sealed record Proposal(
    ProposalId Id, ParagraphId Paragraph, ProposalKind Kind, int BaseVersion, string Base, string Text, string? Rationale,
    DelegationId Sponsor, string SponsorName, ProposalStatus Status, ImmutableArray<ProposalPosition> Positions, string? Reason)
{
    /// <summary>Why an act on a proposal is refused that was never tabled.</summary>
    public static Refusal Unknown { get; } = Refusal.Unknown("proposal");

    /// <summary>Why an act on a proposal is refused that is accepted, rejected or withdrawn.</summary>
    public static Refusal Decided { get; } = new("proposal-decided", "This proposal has been decided or withdrawn. Table another.");

    /// <summary>The states of a proposal that awaits a decision; kept in brackets it is still in dispute.</summary>
    public static ImmutableArray<ProposalStatus> Live { get; } = [ProposalStatus.Tabled, ProposalStatus.Bracketed];

    /// <summary>True until it is accepted, rejected or withdrawn.</summary>
    public bool IsLive => Live.Contains(Status);

    /// <summary>True if the paragraph has moved on since the version it is made on, so that it cannot be accepted as it is.</summary>
    public bool NeedsRebase(Draft draft) => IsLive && draft.Find(Paragraph)?.Version != BaseVersion;

    /// <summary>A proposal as it was tabled.</summary>
    public static Proposal Of(ProposalTabled e) => new(
        e.Proposal, e.Paragraph, e.Kind, e.BaseVersion, e.Base, e.Text, e.Rationale, e.Sponsor, e.SponsorName, ProposalStatus.Tabled, [], null);

    /// <summary>The proposal after what happened to it since it was tabled.</summary>
    public Proposal After(ProposalEvent happened) => happened switch
    {
        PositionTaken e => this with
        {
            Positions = [.. Positions.Where(position => position.Delegation != e.Delegation), new(e.Delegation, e.Name, e.Stance)],
        },
        ProposalRebased e => this with { BaseVersion = e.BaseVersion, Base = e.Base, Text = e.Text, Status = ProposalStatus.Tabled, Positions = [] },
        ProposalWithdrawn => this with { Status = ProposalStatus.Withdrawn },
        ProposalAccepted e => this with { Text = e.Text, Status = e.Revised ? ProposalStatus.AcceptedAsRevised : ProposalStatus.Accepted },
        ProposalBracketed => this with { Status = ProposalStatus.Bracketed },
        ProposalRejected e => this with { Status = ProposalStatus.Rejected, Reason = e.Reason },
        _ => throw new UnreachableException(),
    };
}

/// <summary>Where a delegation stands on another's proposal.</summary>
[GenerateSerializer, Immutable]
public sealed record ProposalPosition(DelegationId Delegation, string Name, Stance Stance);

/// <summary>For or against a proposal.</summary>
public enum Stance
{
    /// <summary>Supports it.</summary>
    Support,

    /// <summary>Opposes it.</summary>
    Oppose,
}

/// <summary>What a proposal asks for.</summary>
public enum ProposalKind
{
    /// <summary>Another text of the paragraph.</summary>
    Modify,

    /// <summary>That the paragraph be deleted.</summary>
    Delete,

    /// <summary>A new paragraph of the same kind and level after it.</summary>
    InsertAfter,
}

/// <summary>What has become of a proposal.</summary>
public enum ProposalStatus
{
    /// <summary>It awaits a decision.</summary>
    Tabled,

    /// <summary>It is kept in brackets: in dispute, still to be decided.</summary>
    Bracketed,

    /// <summary>It was accepted as it was tabled.</summary>
    Accepted,

    /// <summary>It was accepted as orally revised.</summary>
    AcceptedAsRevised,

    /// <summary>It was rejected, with a reason.</summary>
    Rejected,

    /// <summary>It was withdrawn.</summary>
    Withdrawn,
}
