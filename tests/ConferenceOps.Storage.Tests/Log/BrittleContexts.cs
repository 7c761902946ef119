using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ConferenceOps.Storage.Tests.Log;

/// <summary>Where a database breaks.</summary>
public enum Breaks
{
    /// <summary>No context is made.</summary>
    Contexts,

    /// <summary>No transaction begins.</summary>
    Begin,

    /// <summary>The commit fails, and so does the rollback.</summary>
    Commit,

    /// <summary>The commit succeeds, and its answer is lost.</summary>
    Answer,

    /// <summary>The commit fails, and from then on no context is made.</summary>
    Connection,

    /// <summary>The commit succeeds, and its transaction cannot be put away.</summary>
    TransactionsEnd,

    /// <summary>The commit fails, and the context cannot be put away.</summary>
    ContextsEnd,
}

/// <summary>Contexts of one SQLite file that break until they are mended.</summary>
internal sealed class BrittleContexts(string connection, Breaks at) : IDbContextFactory<ConferenceContext>
{
    private bool mended;

    public bool HasBroken { get; private set; }

    /// <summary>How many contexts were asked for.</summary>
    public int Asked { get; private set; }

    public void Mend() => mended = true;

    public ConferenceContext CreateDbContext()
    {
        Asked++;
        Break(HasBroken && at is Breaks.Connection ? at : Breaks.Contexts);
        return new Brittle(new DbContextOptionsBuilder<Brittle>().UseSqlite(connection).Options, this);
    }

    private void Break(params ReadOnlySpan<Breaks> here)
    {
        if (mended || !here.Contains(at))
            return;
        HasBroken = true;
        throw new IOException($"The disk is gone ({at}).");
    }

    private sealed class Brittle(DbContextOptions<Brittle> options, BrittleContexts owner) : ConferenceContext(options)
    {
        internal override Provider Provider => Provider.Sqlite;

        public override async ValueTask DisposeAsync()
        {
            await base.DisposeAsync();
            owner.Break(Breaks.ContextsEnd);
        }

        internal override async Task<IDbContextTransaction> BeginWriting(CancellationToken cancellation = default)
        {
            owner.Break(Breaks.Begin);
            return new BrittleTransaction(await Database.BeginTransactionAsync(cancellation), owner);
        }
    }

    private sealed class BrittleTransaction(IDbContextTransaction real, BrittleContexts owner) : IDbContextTransaction
    {
        public Guid TransactionId => real.TransactionId;

        public async Task CommitAsync(CancellationToken cancellationToken = default)
        {
            owner.Break(Breaks.Commit, Breaks.ContextsEnd, Breaks.Connection);
            await real.CommitAsync(cancellationToken);
            if (!owner.HasBroken)
                owner.Break(Breaks.Answer);
        }

        public Task RollbackAsync(CancellationToken cancellationToken = default) => real.RollbackAsync(cancellationToken);

        public async ValueTask DisposeAsync()
        {
            await real.DisposeAsync();
            owner.Break(Breaks.Commit, Breaks.TransactionsEnd);
        }

        public void Commit() => throw new NotSupportedException();

        public void Rollback() => throw new NotSupportedException();

        public void Dispose() => real.Dispose();
    }
}
