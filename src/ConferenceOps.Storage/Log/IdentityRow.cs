using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Log;

/// <summary>An identity that is given, for ever: also where what bore it is gone.</summary>
internal sealed class IdentityRow
{
    public required Guid Id { get; init; }

    /// <summary>The kind of thing that bears it, as in "agenda item".</summary>
    public required string Kind { get; init; }

    /// <summary>The stream of the event that made the thing.</summary>
    public required string Stream { get; init; }

    public static IdentityRow Of(NewIdentity made, string stream) => new() { Id = made.Id, Kind = made.Kind, Stream = stream };

    internal sealed class Configuration : IEntityTypeConfiguration<IdentityRow>
    {
        public void Configure(EntityTypeBuilder<IdentityRow> builder)
        {
            builder.ToTable("Identities").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Kind).HasMaxLength(40).IsUnicode(false);
            builder.Property(row => row.Stream).HasMaxLength(120).IsUnicode(false);
        }
    }
}
