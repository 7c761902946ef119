using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage;

/// <summary>How this process appears to a database, and how patient it is.</summary>
internal static class Own
{
    /// <summary>How often a read is repeated.</summary>
    public const int Retries = 3;

    /// <summary>The longest pause before it is.</summary>
    public static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1);

    /// <summary>How long a connection may take, where the connection string does not say.</summary>
    public static readonly TimeSpan ToConnect = TimeSpan.FromSeconds(5);

    /// <summary>The name by which other hosts and the database's operator know it.</summary>
    public static string Name { get; } = $"ConferenceOps {Environment.MachineName}:{Environment.ProcessId}";

    /// <summary>True if nothing would be written twice by what is under way: no transaction is open and no row is changed.</summary>
    public static bool OnlyReads(this DbContext context) => context.Database.CurrentTransaction is null && !context.ChangeTracker.HasChanges();
}
