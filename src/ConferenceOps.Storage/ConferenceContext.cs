using System.Data.Common;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.Identity;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels;
using ConferenceOps.Storage.ReadModels.Conferences;
using ConferenceOps.Storage.ReadModels.Delegations;
using ConferenceOps.Storage.ReadModels.Drafting;
using ConferenceOps.Storage.ReadModels.Meetings;
using ConferenceOps.Storage.ReadModels.Sponsorship;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ConferenceOps.Storage;

/// <summary>The one store: the event log, its snapshots, the read models derived from it, and the accounts.</summary>
public abstract class ConferenceContext(DbContextOptions options) : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>The names under which another site knows an account or keeps something for it; two of them are one key.</summary>
    private const int LongestKey = 128;

    internal DbSet<EventRow> Events => Set<EventRow>();

    internal DbSet<IdentityRow> Identities => Set<IdentityRow>();

    internal DbSet<SnapshotRow> Snapshots => Set<SnapshotRow>();

    internal DbSet<RebuildRow> Rebuilds => Set<RebuildRow>();

    /// <summary>Read model: conferences.</summary>
    public DbSet<ConferenceRow> Conferences => Set<ConferenceRow>();

    /// <summary>Read model: bodies.</summary>
    public DbSet<BodyRow> Bodies => Set<BodyRow>();

    /// <summary>Read model: meetings.</summary>
    public DbSet<MeetingRow> Meetings => Set<MeetingRow>();

    /// <summary>Read model: delegations.</summary>
    public DbSet<DelegationRow> Delegations => Set<DelegationRow>();

    /// <summary>Read model: members of delegations.</summary>
    public DbSet<MemberRow> Members => Set<MemberRow>();

    /// <summary>Read model: drafts.</summary>
    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    /// <summary>Read model: the history of every paragraph.</summary>
    public DbSet<ParagraphStepRow> ParagraphSteps => Set<ParagraphStepRow>();

    /// <summary>Read model: the proposals on every draft, decided or not.</summary>
    public DbSet<ProposalRow> Proposals => Set<ProposalRow>();

    /// <summary>Read model: everything said on every proposal.</summary>
    public DbSet<ProposalStepRow> ProposalSteps => Set<ProposalStepRow>();

    /// <summary>Read model: every draft as it was created and as it was issued since.</summary>
    public DbSet<RevisionRow> Revisions => Set<RevisionRow>();

    /// <summary>Read model: the ledgers of the funds.</summary>
    public DbSet<LedgerRow> LedgerEntries => Set<LedgerRow>();

    /// <summary>Who has signed in, from where and until when.</summary>
    public DbSet<SignInRow> SignIns => Set<SignInRow>();

    /// <summary>The keys that cookies, tokens and forms are protected with.</summary>
    public DbSet<KeyRow> Keys => Set<KeyRow>();

    internal abstract Provider Provider { get; }

    /// <summary>Begins a transaction during which nobody else writes to the log, whatever their host; throws <see cref="LogHeldException"/>
    /// where another has been writing for too long.</summary>
    internal virtual async Task<IDbContextTransaction> BeginWriting(CancellationToken cancellation = default)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            await Database.ExecuteSqlRawAsync(Provider.HoldOffOthers!, cancellation);
            return transaction;
        }
        catch (DbException failure) when (Provider.HeldOff(failure))
        {
            await transaction.DisposeAsync();
            throw new LogHeldException(await Holder(cancellation), failure);
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    /// <summary>Who holds the lock for writing; null if nobody does, or whoever asks may not see what others do on the server.</summary>
    internal async Task<string?> Holder(CancellationToken cancellation)
    {
        try
        {
            return Provider.Holder is { } question ? await Database.SqlQueryRaw<string>(question).FirstOrDefaultAsync(cancellation) : null;
        }
        catch (DbException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite cannot order DateTimeOffset, so every provider keeps UTC ticks.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<MeetingStatus>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<DraftLanguage>().HaveConversion<string>().HaveMaxLength(2);
        configurationBuilder.Properties<ProposalStatus>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<StepKind>().HaveConversion<string>().HaveMaxLength(20);
        configurationBuilder.Properties<Domain.Delegations.DelegationKind>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Domain.Delegations.RegionalGroup>().HaveConversion<string>().HaveMaxLength(30);
        configurationBuilder.Properties<Domain.Sponsorship.LedgerAccount>().HaveConversion<string>().HaveMaxLength(20);
        foreach (var id in typeof(IEvent).Assembly.GetTypes().Where(IdConverter.IsId))
            configurationBuilder.Properties(id).HaveConversion(IdConverter.For(id));
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("AccountClaims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("AccountLogins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("AccountTokens");
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserLogin<Guid>>().Property(login => login.ProviderKey).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.LoginProvider).HasMaxLength(LongestKey);
        builder.Entity<IdentityUserToken<Guid>>().Property(token => token.Name).HasMaxLength(LongestKey);
        builder.ApplyConfigurationsFromAssembly(typeof(ConferenceContext).Assembly);
        builder.Entity<EventRow>().Property(row => row.Stream).UseCollation(Provider.KeyCollation);
        builder.Entity<IdentityRow>().Property(row => row.Stream).UseCollation(Provider.KeyCollation);
        builder.Entity<SnapshotRow>().Property(row => row.Stream).UseCollation(Provider.KeyCollation);
        Provider.Shape(builder.Model);
    }
}
