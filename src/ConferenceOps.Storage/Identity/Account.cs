using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Identity;

/// <summary>Someone who can sign in.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The person or office, as shown beside what they do.</summary>
    public required string DisplayName { get; set; }

    /// <summary>What the person is at the conference.</summary>
    public required Roles Roles { get; set; }

    /// <summary>The delegation represented, if any.</summary>
    public DelegationId? Delegation { get; set; }

    /// <summary>Since when nobody may sign in with it; null while one may.</summary>
    public DateTimeOffset? Disabled { get; set; }

    /// <summary>The digest of the one link with which its password can be set; null when there is none. The link itself is kept nowhere.</summary>
    public string? LinkDigest { get; set; }

    /// <summary>Until when that link may be used.</summary>
    public DateTimeOffset? LinkExpires { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<Account>
    {
        /// <summary>A SHA-256 digest in hexadecimal.</summary>
        private const int Digest = 64;

        public void Configure(EntityTypeBuilder<Account> builder)
        {
            builder.ToTable("Accounts");
            builder.Property(account => account.DisplayName).HasMaxLength(TextLimits.Name);
            builder.Property(account => account.LinkDigest).HasMaxLength(Digest);
            builder.HasIndex(account => account.LinkDigest).IsUnique();
        }
    }
}
