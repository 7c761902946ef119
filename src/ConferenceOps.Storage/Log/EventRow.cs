using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Log;

/// <summary>An event as it is stored, for ever.</summary>
internal sealed class EventRow
{
    /// <summary>Its place in the log, from 1, in the order of commits: given by the writer, who is alone while it writes.</summary>
    public long Position { get; set; }

    public required string Stream { get; init; }

    public required int Version { get; init; }

    public required string Type { get; init; }

    public required string Payload { get; init; }

    public required string Actor { get; init; }

    public required DateTimeOffset At { get; init; }

    public required CommandId Command { get; init; }

    /// <summary>Of the command's content; null in the rows written before digests were kept.</summary>
    public required long? Digest { get; init; }

    /// <summary>The event's place among those of its command, from 0.</summary>
    public required int Part { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("Events").HasKey(row => row.Position);
            builder.Property(row => row.Position).ValueGeneratedNever();
            builder.Property(row => row.Stream).HasMaxLength(120).IsUnicode(false);
            builder.Property(row => row.Type).HasMaxLength(80).IsUnicode(false);
            builder.HasIndex(row => new { row.Stream, row.Version }).IsUnique();
            // A command may give several events; whichever part is written twice, the command was.
            // The command comes first: its identity grows with time, so that new entries stand together.
            builder.HasIndex(row => new { row.Command, row.Stream, row.Part }).IsUnique();
        }
    }
}
