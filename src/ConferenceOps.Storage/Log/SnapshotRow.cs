using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Log;

/// <summary>A state kept so that a long history need not be read; a cache that can be deleted at any time.</summary>
internal sealed class SnapshotRow
{
    public required string Stream { get; init; }

    public required int Version { get; set; }

    /// <summary>The build of the domain that wrote it; another build reads the events instead.</summary>
    public required string Shape { get; set; }

    public required string Payload { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SnapshotRow>
    {
        public void Configure(EntityTypeBuilder<SnapshotRow> builder)
        {
            builder.ToTable("Snapshots").HasKey(row => row.Stream);
            builder.Property(row => row.Stream).HasMaxLength(120).IsUnicode(false);
            builder.Property(row => row.Shape).HasMaxLength(40).IsUnicode(false);
        }
    }
}
