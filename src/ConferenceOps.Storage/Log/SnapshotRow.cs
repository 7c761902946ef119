using System.Collections.Concurrent;
using System.Text.Json;
using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Log;

/// <summary>A state kept so that a long history need not be read; a cache that can be deleted at any time.</summary>
internal sealed class SnapshotRow
{
    private static readonly ConcurrentDictionary<Type, int> Shapes = new();

    public required string Stream { get; init; }

    public required int Version { get; set; }

    /// <summary>The shape its aggregate declared when it was written; where another is declared now, the events are read instead.</summary>
    public required int Shape { get; set; }

    public required string Payload { get; set; }

    /// <summary>What came of the commands that are remembered with the state.</summary>
    public required string Outcomes { get; set; }

    public static SnapshotRow Of(Append append) => new()
    {
        Stream = append.Stream,
        Version = append.ExpectedVersion + append.Events.Length,
        Shape = ShapeOf(append.Snapshot!.GetType()),
        Payload = JsonSerializer.Serialize(append.Snapshot, append.Snapshot.GetType(), EventJson.Options),
        Outcomes = JsonSerializer.Serialize(append.Outcomes, EventJson.Options),
    };

    /// <summary>The shape an aggregate declares for its state.</summary>
    public static int ShapeOf(Type state) => Shapes.GetOrAdd(state, type => (int)type.GetProperty(nameof(IAggregate<,>.Shape))!.GetValue(null)!);

    internal sealed class Configuration : IEntityTypeConfiguration<SnapshotRow>
    {
        public void Configure(EntityTypeBuilder<SnapshotRow> builder)
        {
            builder.ToTable("Snapshots").HasKey(row => row.Stream);
            builder.Property(row => row.Stream).HasMaxLength(120).IsUnicode(false);
        }
    }
}
