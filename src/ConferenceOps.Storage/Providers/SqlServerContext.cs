using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ConferenceOps.Storage;

/// <summary>The store in SQL Server: for production.</summary>
public sealed class SqlServerContext(DbContextOptions<SqlServerContext> options) : ConferenceContext(options)
{
    internal override Provider Provider => Provider.SqlServer;

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new SqlConnectionStringBuilder(connectionString);
        if (!connection.ShouldSerialize("Application Name"))
            connection.ApplicationName = Own.Name;
        if (!connection.ShouldSerialize("Connect Timeout"))
            connection.ConnectTimeout = (int)Own.ToConnect.TotalSeconds;
        // The driver's own attempts to mend a connection would let every command that waits pause ten seconds, one after the other.
        if (!connection.ShouldSerialize("Connect Retry Count"))
            connection.ConnectRetryCount = 0;
        options.UseSqlServer(connection.ConnectionString, server => server.ExecutionStrategy(dependencies => new Retries(dependencies)));
    }

    /// <summary>True if what is sent over the connection is encrypted.</summary>
    internal static bool Encrypts(string connectionString) =>
        !SqlConnectionEncryptOption.Optional.Equals(new SqlConnectionStringBuilder(connectionString).Encrypt);

    /// <summary>Reads are repeated while what hinders them passes; what is written is not, since the first time may have succeeded.</summary>
    private sealed class Retries(Microsoft.EntityFrameworkCore.Storage.ExecutionStrategyDependencies dependencies)
        : SqlServerRetryingExecutionStrategy(dependencies, Own.Retries, Own.LongestDelay, null)
    {
        protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

        protected override bool ShouldRetryOn(Exception exception) => Dependencies.CurrentContext.Context.OnlyReads() && base.ShouldRetryOn(exception);
    }

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
