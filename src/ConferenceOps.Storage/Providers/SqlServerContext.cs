using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace ConferenceOps.Storage;

/// <summary>The store in SQL Server: for production.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : ConferenceContext(options)
{
    internal const string HoldOffOthers = """
        DECLARE @granted int;
        EXEC @granted = sp_getapplock @Resource = N'conference log', @LockMode = 'Exclusive', @LockOwner = 'Transaction', @LockTimeout = 15000;
        IF @granted < 0 THROW 51000, 'Another host has held the event log for 15 seconds. Send the command again.', 1;
        """;

    internal override async Task<IDbContextTransaction> BeginWriting(CancellationToken cancellation = default)
    {
        var transaction = await Database.BeginTransactionAsync(cancellation);
        try
        {
            await Database.ExecuteSqlRawAsync(HoldOffOthers, cancellation);
            return transaction;
        }
        catch
        {
            await transaction.DisposeAsync();
            throw;
        }
    }

    // Not retried by the provider: a retried commit could write twice. Callers send the same command again.
    internal static void Configure(DbContextOptionsBuilder options, string connectionString) => options.UseSqlServer(connectionString);

    /// <summary>For the tools that write migrations.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<SqlServerContext>
    {
        public SqlServerContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<SqlServerContext>();
            Configure(options, "Server=localhost;Database=Conference");
            return new(options.Options);
        }
    }
}
