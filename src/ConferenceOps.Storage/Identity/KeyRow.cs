using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ConferenceOps.Storage.Identity;

/// <summary>One of the keys that cookies, tokens and forms are protected with, or word that some are to be used no more; all hosts have the same.</summary>
public sealed class KeyRow
{
    /// <summary>The name it was given when it was made; no two have the same.</summary>
    public required string Name { get; init; }

    /// <summary>The key as an element of XML; encrypted, if a certificate is named.</summary>
    public required string Xml { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<KeyRow>
    {
        public void Configure(EntityTypeBuilder<KeyRow> builder)
        {
            builder.ToTable("Keys").HasKey(row => row.Name);
            builder.Property(row => row.Name).HasMaxLength(120).IsUnicode(false);
        }
    }
}
