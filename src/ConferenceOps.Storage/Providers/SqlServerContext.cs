using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ConferenceOps.Storage;

/// <summary>The store in SQL Server: for production.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : ConferenceContext(options)
{
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
