using System.Text.Json;

namespace ConferenceOps.Client;

/// <summary>What a live change of a draft says of a proposal; what it does not speak of is null.</summary>
/// <param name="Proposal">The proposal.</param>
internal sealed record ProposalChange(
    Guid Proposal, Guid? Paragraph, ProposalKind? Kind, int? BaseVersion, string? Base, string? Text, string? Rationale, Guid? Sponsor, string? SponsorName,
    Guid? Delegation, string? Name, Stance? Stance, bool? Revised, string? Reason);

/// <summary>Proposals after what happens to them.</summary>
public static class ProposalChanges
{
    /// <summary>The proposals after a live change; the same ones if it is not about a proposal.</summary>
    public static IReadOnlyList<Proposal> After(this IReadOnlyList<Proposal> proposals, Change change)
    {
        if (change.Data is not { } data || (change.Kind is not "draft.position-taken" && change.Kind?.StartsWith("draft.proposal-", StringComparison.Ordinal) is not true))
            return proposals;
        var told = data.Deserialize(ClientJson.Default.ProposalChange)!;
        return change.Kind is "draft.proposal-tabled"
            ? [.. proposals.Where(one => one.Id != told.Proposal), Tabled(told)]
            : [.. proposals.Select(one => one.Id == told.Proposal ? Changed(one, change.Kind, told) : one)];
    }

    private static Proposal Tabled(ProposalChange told) => new(
        told.Proposal, told.Paragraph!.Value, told.Kind!.Value, ProposalStatus.Tabled, told.BaseVersion!.Value, told.Base!, told.Text!, told.Rationale,
        told.Sponsor!.Value, told.SponsorName!, [], null);

    private static Proposal Changed(Proposal proposal, string kind, ProposalChange told) => kind switch
    {
        "draft.position-taken" => proposal with
        {
            Positions =
            [
                .. proposal.Positions.Where(position => position.Delegation != told.Delegation),
                new(told.Delegation!.Value, told.Name!, told.Stance!.Value),
            ],
        },
        "draft.proposal-rebased" => proposal with
        {
            BaseVersion = told.BaseVersion!.Value,
            Base = told.Base!,
            Text = told.Text!,
            Status = ProposalStatus.Tabled,
            Positions = [],
        },
        "draft.proposal-accepted" => proposal with
        {
            Text = told.Text!,
            Status = told.Revised is true ? ProposalStatus.AcceptedAsRevised : ProposalStatus.Accepted,
        },
        "draft.proposal-bracketed" => proposal with { Status = ProposalStatus.Bracketed },
        "draft.proposal-rejected" => proposal with { Status = ProposalStatus.Rejected, Reason = told.Reason },
        "draft.proposal-withdrawn" => proposal with { Status = ProposalStatus.Withdrawn },
        // Told by a newer server: the next fetch shows it.
        _ => proposal,
    };
}
