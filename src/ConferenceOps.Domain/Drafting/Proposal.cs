using System.Collections.Immutable;
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
    /// <summary>True until it is accepted, rejected or withdrawn; kept in brackets it is still in dispute.</summary>
    public bool IsLive => Status is ProposalStatus.Tabled or ProposalStatus.Bracketed;

    /// <summary>True if the paragraph has moved on since the version it is made on, so that it cannot be accepted as it is.</summary>
    public bool NeedsRebase(Draft draft) => IsLive && draft.Find(Paragraph)?.Version != BaseVersion;
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
