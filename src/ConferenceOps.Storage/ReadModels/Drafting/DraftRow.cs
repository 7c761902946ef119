using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Drafting;

/// <summary>A draft, for lists.</summary>
public sealed class DraftRow
{
    /// <summary>Its identity.</summary>
    public required DraftId Id { get; init; }

    /// <summary>The body that negotiates it.</summary>
    public required BodyId Body { get; init; }

    /// <summary>Its document symbol.</summary>
    public required string Symbol { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The language it is negotiated in.</summary>
    public required DraftLanguage Language { get; init; }

    /// <summary>When it was created.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DraftRow>
    {
        public void Configure(EntityTypeBuilder<DraftRow> builder)
        {
            builder.ToTable("Drafts").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Symbol).HasMaxLength(TextLimits.Symbol);
            builder.Property(row => row.Title).HasMaxLength(TextLimits.DocumentTitle);
            builder.HasIndex(row => row.Body);
        }
    }
}
