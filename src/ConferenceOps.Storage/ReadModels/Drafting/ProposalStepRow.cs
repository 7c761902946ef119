using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>What was said on a proposal at one version of its draft; only ever added, so that nothing said is lost by what is said later.</summary>
public sealed class ProposalStepRow
{
    /// <summary>The draft.</summary>
    public required DraftId Draft { get; init; }

    /// <summary>The proposal.</summary>
    public required ProposalId Proposal { get; init; }

    /// <summary>The version of the draft's stream.</summary>
    public required int Version { get; init; }

    /// <summary>What was done.</summary>
    public required ProposalStepKind Kind { get; init; }

    /// <summary>The delegation that spoke, where one did: the sponsor, or who took a position.</summary>
    public required string? Delegation { get; init; }

    /// <summary>The text proposed or decided in this step; empty for a deletion, null where the step has none.</summary>
    public required string? Text { get; init; }

    /// <summary>The text of the paragraph that it was proposed to change; null where the step proposes none.</summary>
    public required string? Base { get; init; }

    /// <summary>Where the delegation stood; null where it took no position.</summary>
    public required Stance? Stance { get; init; }

    /// <summary>The reason given, of the sponsor for the proposal or of the bureau for its rejection; null if none was.</summary>
    public required string? Reason { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProposalStepRow>
    {
        public void Configure(EntityTypeBuilder<ProposalStepRow> builder)
        {
            builder.ToTable("ProposalSteps").HasKey(row => new { row.Draft, row.Proposal, row.Version });
            builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.Stance).HasConversion<string>().HasMaxLength(20);
            builder.Property(row => row.Delegation).HasMaxLength(TextLimits.Name);
            builder.Property(row => row.By).HasMaxLength(TextLimits.Name);
        }
    }
}
