using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels;

/// <summary>How far the read models have been derived anew; there only while they are, and after whoever did so was stopped.</summary>
internal sealed class RebuildRow
{
    /// <summary>There is one at most.</summary>
    public const int Only = 1;

    public int Id { get; init; } = Only;

    /// <summary>The position of the last event whose rows are there.</summary>
    public long Position { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<RebuildRow>
    {
        public void Configure(EntityTypeBuilder<RebuildRow> builder)
        {
            builder.ToTable("Rebuilds").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
        }
    }
}
