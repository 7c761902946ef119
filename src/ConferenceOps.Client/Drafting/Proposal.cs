using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>What a delegation proposes to do with a paragraph, and what has become of it.</summary>
/// <param name="Paragraph">The paragraph it is made on; of an insertion, the one to be followed.</param>
/// <param name="BaseVersion">The version of the paragraph it is made on; where the paragraph is at another, it needs a rebase.</param>
/// <param name="Base">The text of the paragraph at that version.</param>
/// <param name="Text">The text proposed, or decided if it was accepted as revised; empty for a deletion.</param>
/// <param name="Rationale">Why, in the sponsor's words, or null.</param>
/// <param name="Sponsor">The delegation that tabled it.</param>
/// <param name="Positions">Where other delegations stand, one position each.</param>
/// <param name="Reason">Why it was rejected; null unless it was.</param>
public sealed record Proposal(
    Guid Id, Guid Paragraph, ProposalKind Kind, ProposalStatus Status, int BaseVersion, string Base, string Text, string? Rationale, Guid Sponsor,
    string SponsorName, IReadOnlyList<ProposalPosition> Positions, string? Reason)
{
    /// <summary>True until it is accepted, rejected or withdrawn; kept in brackets it is still in dispute.</summary>
    [JsonIgnore]
    public bool IsLive => Status is ProposalStatus.Tabled or ProposalStatus.Bracketed;
}

/// <summary>A page of the proposals on a draft, in the order of tabling.</summary>
/// <param name="TotalCount">How many there are on all pages.</param>
public sealed record ProposalConnection(IReadOnlyList<Proposal> Nodes, PageInfo PageInfo, int TotalCount);

/// <summary>Where a delegation stands on another's proposal.</summary>
public sealed record ProposalPosition(Guid Delegation, string Name, Stance Stance);

/// <summary>What became of a command on a proposal.</summary>
/// <param name="Result">The proposal as it stands now, after a refusal too; null if there is none.</param>
/// <param name="DraftVersion">The version of the stream <c>draft/{id}</c> after the command.</param>
public sealed record ProposalResult(Proposal? Result, Refusal? Refusal, int DraftVersion);

/// <summary>For or against a proposal.</summary>
[JsonConverter(typeof(WireEnum<Stance>))]
public enum Stance
{
    /// <summary>Supports it.</summary>
    Support,

    /// <summary>Opposes it.</summary>
    Oppose,
}

/// <summary>What a proposal asks for.</summary>
[JsonConverter(typeof(WireEnum<ProposalKind>))]
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
[JsonConverter(typeof(WireEnum<ProposalStatus>))]
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
