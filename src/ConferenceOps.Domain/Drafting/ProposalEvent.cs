using System.Text.Json.Serialization;
using ConferenceOps.Domain.Delegations;
using Orleans;

namespace ConferenceOps.Domain.Drafting;

/// <summary>What can happen to a proposal on a draft.</summary>
/// <param name="Proposal">The proposal.</param>
public abstract record ProposalEvent(ProposalId Proposal) : DraftEvent;

/// <summary>A delegation tabled a proposal.</summary>
/// <param name="Label">The number the paragraph bore at that moment.</param>
/// <param name="Base">The text of the paragraph at <paramref name="BaseVersion"/>.</param>
/// <param name="Text">The text proposed; empty for a deletion.</param>
/// <param name="InsertedKind">Of an insertion, what is to be inserted; null in old records: what the paragraph followed is.</param>
/// <param name="InsertedLevel">Of an insertion, at which level; null in old records: that of the paragraph followed.</param>
[EventName("draft.proposal-tabled")]
public sealed record ProposalTabled(
    ProposalId Proposal, ParagraphId? Paragraph, string Label, ProposalKind Kind, int BaseVersion, string Base, string Text, string? Rationale,
    DelegationId Sponsor, string SponsorName,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ParagraphKind? InsertedKind = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? InsertedLevel = null)
    : ProposalEvent(Proposal), IMakes
{
    IEnumerable<NewIdentity> IMakes.Made(Guid aggregate) => [NewIdentity.Of(Proposal)];
}

/// <summary>A delegation took a position on another's proposal, its first or another than before.</summary>
[EventName("draft.position-taken")]
public sealed record PositionTaken(ProposalId Proposal, DelegationId Delegation, string Name, Stance Stance) : ProposalEvent(Proposal);

/// <summary>The sponsor put a proposal on the paragraph as it stands now; positions taken on the former text fall.</summary>
[EventName("draft.proposal-rebased")]
public sealed record ProposalRebased(ProposalId Proposal, int BaseVersion, string Base, string Text) : ProposalEvent(Proposal);

/// <summary>The sponsor put a proposal whose paragraph was deleted on another, or on the beginning; positions taken on the former text fall.</summary>
/// <param name="Label">The number that paragraph bore at that moment.</param>
[EventName("draft.proposal-readdressed")]
public sealed record ProposalReaddressed(ProposalId Proposal, ParagraphId? Paragraph, string Label, int BaseVersion, string Base, string Text)
    : ProposalEvent(Proposal);

/// <summary>The sponsor or the bureau withdrew a proposal.</summary>
[EventName("draft.proposal-withdrawn")]
public sealed record ProposalWithdrawn(ProposalId Proposal) : ProposalEvent(Proposal);

/// <summary>A proposal was accepted; what it does to the paragraph is the event recorded with it.</summary>
/// <param name="Text">The text decided; empty for a deletion.</param>
/// <param name="Revised">True if it was orally revised.</param>
/// <param name="RevisedBy">Who revised it orally; null if nobody did, and in old records.</param>
[EventName("draft.proposal-accepted")]
public sealed record ProposalAccepted(
    ProposalId Proposal, string Text, bool Revised, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RevisedBy = null)
    : ProposalEvent(Proposal);

/// <summary>A proposal was kept in brackets.</summary>
[EventName("draft.proposal-bracketed")]
public sealed record ProposalBracketed(ProposalId Proposal) : ProposalEvent(Proposal);

/// <summary>A proposal was rejected.</summary>
[EventName("draft.proposal-rejected")]
public sealed record ProposalRejected(ProposalId Proposal, string Reason) : ProposalEvent(Proposal);

/// <summary>To whose proposal a change of the text is owed.</summary>
/// <param name="Proposal">The proposal accepted.</param>
/// <param name="Sponsor">The name of the delegation that tabled it.</param>
/// <param name="RevisedBy">Who revised it orally; null if it was accepted as tabled.</param>
/// <param name="Proposed">The text that the delegation proposed, where what was decided is another; null otherwise.</param>
[GenerateSerializer, Immutable]
public sealed record Credit(
    ProposalId Proposal, string Sponsor,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? RevisedBy = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Proposed = null)
{
    /// <summary>The credit as it is told beside the name of who accepted the proposal: an oral revision is not put into the sponsor's mouth.</summary>
    public string Words(string acceptedBy) => RevisedBy is null ? $"{Sponsor}, accepted by {acceptedBy}" : $"{Sponsor}, as orally revised by {RevisedBy}";
}
