using ConferenceOps.Domain;
using ConferenceOps.Domain.Sponsorship;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Sponsorship;

/// <summary>An entry of a fund's ledger; only ever added.</summary>
public sealed class LedgerRow
{
    /// <summary>The fund.</summary>
    public required FundId Fund { get; init; }

    /// <summary>The version of the fund's stream whose event made the entry.</summary>
    public required int Version { get; init; }

    /// <summary>The entry's place among those of that event, from 0.</summary>
    public required int Part { get; init; }

    /// <summary>The stored name of that event.</summary>
    public required string Event { get; init; }

    /// <summary>When it was decided.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who decided it.</summary>
    public required string By { get; init; }

    /// <summary>The account debited.</summary>
    public required LedgerAccount Debit { get; init; }

    /// <summary>The account credited.</summary>
    public required LedgerAccount Credit { get; init; }

    /// <summary>In cents.</summary>
    public required long Amount { get; init; }

    /// <summary>The contribution whose accounts they are.</summary>
    public required ContributionId Contribution { get; init; }

    /// <summary>The request concerned, if any.</summary>
    public required PlaceRequestId? Request { get; init; }

    /// <summary>True if it undoes an earlier entry.</summary>
    public required bool Reverses { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LedgerRow>
    {
        public void Configure(EntityTypeBuilder<LedgerRow> builder)
        {
            builder.ToTable("LedgerEntries").HasKey(row => new { row.Fund, row.Version, row.Part });
            builder.Property(row => row.Event).HasMaxLength(80).IsUnicode(false);
            builder.Property(row => row.By).HasMaxLength(TextLimits.Name);
            builder.HasIndex(row => new { row.Fund, row.Contribution });
            builder.HasIndex(row => new { row.Fund, row.Request });
        }
    }
}
