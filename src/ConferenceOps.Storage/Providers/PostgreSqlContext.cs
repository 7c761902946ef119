using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Npgsql;
using Npgsql.EntityFrameworkCore.PostgreSQL;

namespace ConferenceOps.Storage;

/// <summary>The store in PostgreSQL: for production.</summary>
public sealed class PostgreSqlContext(DbContextOptions<PostgreSqlContext> options) : ConferenceContext(options)
{
    // A server takes a hundred unless it is told otherwise: three hosts, and who looks after them, must find room.
    private const int MostConnections = 30;

    internal override Provider Provider => Provider.PostgreSql;

    internal static void Configure(DbContextOptionsBuilder options, string connectionString)
    {
        var connection = new NpgsqlConnectionStringBuilder(connectionString);
        connection.ApplicationName ??= Own.Name;
        if (!connection.ShouldSerialize("Timeout"))
            connection.Timeout = (int)Own.ToConnect.TotalSeconds;
        if (!connection.ShouldSerialize("Maximum Pool Size"))
            connection.MaxPoolSize = MostConnections;
        options.UseNpgsql(connection.ConnectionString, npgsql => npgsql.ExecutionStrategy(dependencies => new Retries(dependencies)));
    }

    /// <summary>Reads are repeated while what hinders them passes; what is written is not, since the first time may have succeeded.</summary>
    private sealed class Retries(Microsoft.EntityFrameworkCore.Storage.ExecutionStrategyDependencies dependencies)
        : NpgsqlRetryingExecutionStrategy(dependencies, Own.Retries, Own.LongestDelay, null)
    {
        protected override void OnFirstExecution() => ExceptionsEncountered.Clear();

        protected override bool ShouldRetryOn(Exception? exception) => Dependencies.CurrentContext.Context.OnlyReads() && base.ShouldRetryOn(exception);
    }

    /// <summary>For the tools that write migrations.</summary>
    internal sealed class Factory : IDesignTimeDbContextFactory<PostgreSqlContext>
    {
        public PostgreSqlContext CreateDbContext(string[] args)
        {
            var options = new DbContextOptionsBuilder<PostgreSqlContext>();
            Configure(options, "Host=localhost;Database=conference");
            return new(options.Options);
        }
    }
}
