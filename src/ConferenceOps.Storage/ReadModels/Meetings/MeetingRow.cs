using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Meetings;

/// <summary>A meeting: as planned, and as it is held.</summary>
public sealed class MeetingRow
{
    /// <summary>Its identity.</summary>
    public required MeetingId Id { get; init; }

    /// <summary>The body that meets.</summary>
    public required BodyId Body { get; init; }

    /// <summary>The version its own stream is at; 0 until it opens.</summary>
    public int Version { get; set; }

    /// <summary>What it is for.</summary>
    public required string Title { get; init; }

    /// <summary>When it is planned to begin.</summary>
    public required DateTimeOffset Starts { get; set; }

    /// <summary>When it is planned to rise.</summary>
    public required DateTimeOffset Ends { get; set; }

    /// <summary>What the room was called when the meeting was planned.</summary>
    public required string Room { get; set; }

    /// <summary>The room; null if the meeting was planned before rooms had an identity.</summary>
    public RoomId? RoomId { get; set; }

    /// <summary>Where it is in its life.</summary>
    public MeetingStatus Status { get; set; }

    /// <summary>Its number among the body's meetings, once called.</summary>
    public int? Ordinal { get; set; }

    /// <summary>The item under consideration.</summary>
    public AgendaItemId? Item { get; set; }

    /// <summary>That item's number when it was taken up.</summary>
    public string? ItemNumber { get; set; }

    /// <summary>That item's title when it was taken up.</summary>
    public string? ItemTitle { get; set; }

    /// <summary>When it was called to order.</summary>
    public DateTimeOffset? OpenedAt { get; set; }

    /// <summary>When it rose.</summary>
    public DateTimeOffset? AdjournedAt { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<MeetingRow>
    {
        public void Configure(EntityTypeBuilder<MeetingRow> builder)
        {
            builder.ToTable("Meetings").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Title).HasMaxLength(TextLimits.MeetingTitle);
            builder.Property(row => row.Room).HasMaxLength(TextLimits.Room);
            builder.Property(row => row.ItemNumber).HasMaxLength(20);
            builder.Property(row => row.ItemTitle).HasMaxLength(TextLimits.Title);
            builder.HasIndex(row => new { row.Body, row.Starts });
        }
    }
}
