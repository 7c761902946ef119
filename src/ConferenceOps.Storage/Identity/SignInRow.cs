using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Identity;

/// <summary>One sign-in of an account, from the password to the end: one browser's cookie, or one program's pair of tokens, speaks for it.</summary>
public sealed class SignInRow
{
    /// <summary>The longest address of a network.</summary>
    public const int LongestAddress = 45;

    /// <summary>Its identity, which the cookie or the tokens carry.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose it is.</summary>
    public required Guid Account { get; init; }

    /// <summary>The network address from which it was begun.</summary>
    public required string From { get; init; }

    /// <summary>True if a program signed in and holds tokens; false for a browser with its cookie.</summary>
    public required bool Program { get; init; }

    /// <summary>When the password was given.</summary>
    public required DateTimeOffset Began { get; init; }

    /// <summary>When it last asked for something, to within some minutes.</summary>
    public required DateTimeOffset Used { get; set; }

    /// <summary>The one refresh token that may be used next.</summary>
    public required Guid Refresh { get; set; }

    /// <summary>When it was ended; null while it lasts, and where it ran out by itself.</summary>
    public DateTimeOffset? Ended { get; set; }

    internal sealed class Configuration : IEntityTypeConfiguration<SignInRow>
    {
        public void Configure(EntityTypeBuilder<SignInRow> builder)
        {
            builder.ToTable("SignIns").HasKey(row => row.Id);
            builder.Property(row => row.Id).ValueGeneratedNever();
            builder.Property(row => row.From).HasMaxLength(LongestAddress);
            builder.HasOne<Account>().WithMany().HasForeignKey(row => row.Account).OnDelete(DeleteBehavior.Cascade);
            builder.HasIndex(row => row.Ended);
        }
    }
}
