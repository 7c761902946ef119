using System.Collections.Immutable;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>A draft as it was issued, frozen; only ever added.</summary>
public sealed class RevisionRow
{
    /// <summary>The draft.</summary>
    public required DraftId Draft { get; init; }

    /// <summary>0 as it was created, then 1 for <c>/Rev.1</c> and so on.</summary>
    public required int Number { get; init; }

    /// <summary>Its symbol.</summary>
    public required string Symbol { get; init; }

    /// <summary>When; null for the draft as it was created.</summary>
    public required DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Its text, in reading order.</summary>
    public required ImmutableArray<IssuedParagraph> Paragraphs { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<RevisionRow>
    {
        public void Configure(EntityTypeBuilder<RevisionRow> builder)
        {
            builder.ToTable("Revisions").HasKey(row => new { row.Draft, row.Number });
            // The draft's symbol, with room for /Rev. and the number.
            builder.Property(row => row.Symbol).HasMaxLength(TextLimits.Symbol + 20);
            builder.Property(row => row.Paragraphs).HasConversion(
                paragraphs => JsonSerializer.Serialize(paragraphs, EventJson.Options),
                stored => JsonSerializer.Deserialize<ImmutableArray<IssuedParagraph>>(stored, EventJson.Options),
                new ValueComparer<ImmutableArray<IssuedParagraph>>(favorStructuralComparisons: false));
        }
    }
}
