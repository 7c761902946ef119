using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>A proposal on a draft, decided or not.</summary>
public sealed class ProposalRow
{
    /// <summary>The draft.</summary>
    public required DraftId Draft { get; init; }

    /// <summary>Its identity, which its sponsor made: one of its kind within the draft.</summary>
    public required ProposalId Id { get; init; }

    /// <summary>The paragraph it is made on; null for the beginning of the draft.</summary>
    public required ParagraphId? Paragraph { get; set; }

    /// <summary>The version of the draft's stream at which it was tabled.</summary>
    public required int Tabled { get; init; }

    /// <summary>What has become of it.</summary>
    public required ProposalStatus Status { get; set; }

    /// <summary>The proposal itself.</summary>
    public required Proposal Proposal { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<ProposalRow>
    {
        public void Configure(EntityTypeBuilder<ProposalRow> builder)
        {
            builder.ToTable("Proposals").HasKey(row => new { row.Draft, row.Id });
            builder.Property(row => row.Proposal).HasConversion(
                proposal => JsonSerializer.Serialize(proposal, EventJson.Options),
                stored => JsonSerializer.Deserialize<Proposal>(stored, EventJson.Options)!);
            builder.HasIndex(row => new { row.Draft, row.Tabled });
        }
    }
}
