using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>What happened to a paragraph at one version of its draft.</summary>
public sealed class ParagraphStepRow
{
    /// <summary>The draft.</summary>
    public required DraftId Draft { get; init; }

    /// <summary>The paragraph.</summary>
    public required ParagraphId Paragraph { get; init; }

    /// <summary>The version of the draft's stream.</summary>
    public required int Version { get; init; }

    /// <summary>What was done.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>The number the paragraph bore at that moment.</summary>
    public required string Label { get; init; }

    /// <summary>The text until then; null where the step did not touch it.</summary>
    public required string? Before { get; init; }

    /// <summary>The text from then on; null where the step did not touch it.</summary>
    public required string? Text { get; init; }

    /// <summary>The text that the sponsor had proposed, where it was orally revised into another; null otherwise.</summary>
    public required string? Proposed { get; init; }

    /// <summary>Who did it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ParagraphStepRow>
    {
        public void Configure(EntityTypeBuilder<ParagraphStepRow> builder)
        {
            builder.ToTable("ParagraphSteps").HasKey(row => new { row.Draft, row.Paragraph, row.Version });
            builder.Property(row => row.By).HasMaxLength(TextLimits.Credit);
            builder.HasIndex(row => new { row.Draft, row.Version });
        }
    }
}
