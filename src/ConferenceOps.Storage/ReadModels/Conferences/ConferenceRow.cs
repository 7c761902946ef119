using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Conferences;

/// <summary>A conference.</summary>
public sealed class ConferenceRow
{
    /// <summary>Its identity.</summary>
    public required ConferenceId Id { get; init; }

    /// <summary>When it was convened; the first is the one this system serves.</summary>
    public required DateTimeOffset ConvenedAt { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<ConferenceRow>
    {
        public void Configure(EntityTypeBuilder<ConferenceRow> builder)
        {
            builder.ToTable("Conferences").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}

/// <summary>A body, to be found by its own identity.</summary>
public sealed class BodyRow
{
    /// <summary>Its identity.</summary>
    public required BodyId Id { get; init; }

    /// <summary>The conference it belongs to.</summary>
    public required ConferenceId Conference { get; init; }

    /// <summary>Its name in lists.</summary>
    public required string ShortName { get; init; }

    /// <summary>Its place among the conference's bodies, in the order of establishment.</summary>
    public required int Place { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<BodyRow>
    {
        public void Configure(EntityTypeBuilder<BodyRow> builder)
        {
            builder.ToTable("Bodies").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.ShortName).HasMaxLength(TextLimits.ShortName);
        }
    }
}
