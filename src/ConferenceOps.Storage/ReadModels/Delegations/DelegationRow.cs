using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.ReadModels.Delegations;

/// <summary>A delegation.</summary>
public sealed class DelegationRow
{
    /// <summary>Its identity.</summary>
    public required DelegationId Id { get; init; }

    /// <summary>The conference it is accredited to.</summary>
    public required ConferenceId Conference { get; init; }

    /// <summary>The version its stream is at.</summary>
    public required int Version { get; set; }

    /// <summary>In which capacity it takes part.</summary>
    public required DelegationKind Kind { get; init; }

    /// <summary>ISO 3166 alpha-3 for States, an abbreviation for organisations.</summary>
    public required string Code { get; init; }

    /// <summary>The name on its seat.</summary>
    public required string Name { get; init; }

    /// <summary>Its regional group.</summary>
    public required RegionalGroup? Group { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<DelegationRow>
    {
        public void Configure(EntityTypeBuilder<DelegationRow> builder)
        {
            builder.ToTable("Delegations").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Code).HasMaxLength(TextLimits.Code);
            builder.Property(row => row.Name).HasMaxLength(TextLimits.Name);
            builder.HasIndex(row => row.Name);
        }
    }
}

/// <summary>A member of a delegation.</summary>
public sealed class MemberRow
{
    /// <summary>Identity.</summary>
    public required MemberId Id { get; init; }

    /// <summary>The delegation.</summary>
    public required DelegationId Delegation { get; init; }

    /// <summary>The version of the delegation's stream at which the member was enrolled: the order of members.</summary>
    public required int Place { get; init; }

    /// <summary>The person's name.</summary>
    public required string Name { get; init; }

    /// <summary>The person's function.</summary>
    public required string Function { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<MemberRow>
    {
        public void Configure(EntityTypeBuilder<MemberRow> builder)
        {
            builder.ToTable("Members").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.Name).HasMaxLength(TextLimits.Name);
            builder.Property(row => row.Function).HasMaxLength(TextLimits.Function);
            builder.HasIndex(row => row.Delegation);
        }
    }
}
