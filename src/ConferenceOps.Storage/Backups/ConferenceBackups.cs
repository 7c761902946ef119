using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using ConferenceOps.Storage.Identity;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Backups;

/// <summary>
/// The log and the accounts, carried out of a database of any kind and into one of any kind. All else is derived from the log, but for the sign-ins, which end.
/// </summary>
public static class ConferenceBackups
{
    private const int Page = 500;

    private static readonly Type[] Kept =
        [typeof(EventRow), typeof(Account), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>), typeof(IdentityUserToken<Guid>)];

    /// <summary>Writes a backup of what is committed now; hosts may go on serving.</summary>
    public static async Task<LogSummary> BackUpConference(this IServiceProvider services, Stream to, CancellationToken cancellation)
    {
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        var (hash, last) = (new LogHash(), await context.Events.MaxAsync(row => (long?)row.Position, cancellation) ?? 0);
        await BackupFile.Write(to, Rows(context, last, hash, cancellation), cancellation);
        return new(last, hash.ToString());
    }

    /// <summary>
    /// Fills an empty store, all of it or nothing, and derives the read models. Throws <see cref="BackupException"/> if the store is not empty, or the
    /// backup is not whole.
    /// </summary>
    public static async Task<LogSummary> RestoreConference(
        this IServiceProvider services, Stream from, CancellationToken cancellation, IProgress<long>? progress = null)
    {
        var hash = new LogHash();
        await using var alone = await services.Occupy(alone: true, cancellation);
        await using var context = await services.Contexts().CreateDbContextAsync(cancellation);
        await using (var transaction = await context.BeginWriting(cancellation))
        {
            if (await context.Events.AnyAsync(cancellation) || await context.Users.AnyAsync(cancellation))
                throw new BackupException("The store holds events or accounts already. A backup is restored into an empty one only.");
            await Fill(context, from, hash, cancellation);
            context.Rebuilds.Add(new());
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
            await transaction.CommitAsync(cancellation);
        }

        await Projections.Rebuild(context, progress, cancellation);
        return new(await context.Events.MaxAsync(row => (long?)row.Position, cancellation) ?? 0, hash.ToString());
    }

    /// <summary>The events up to a position, a page at a time.</summary>
    internal static async IAsyncEnumerable<EventRow> Events(
        ConferenceContext context, long after, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await context.Events.AsNoTracking().Where(row => row.Position > after && row.Position <= last).OrderBy(row => row.Position).Take(Page)
            .ToListAsync(cancellation) is { Count: > 0 } rows)
        {
            foreach (var row in rows)
                yield return row;
            after = rows[^1].Position;
        }
    }

    private static async IAsyncEnumerable<(string Table, JsonObject Row)> Rows(
        ConferenceContext context, long last, LogHash hash, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in Events(context, 0, last, cancellation))
        {
            hash.Add(row);
            yield return Named(row);
        }

        await foreach (var row in context.Users.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Named(row);
        await foreach (var row in context.UserClaims.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Named(row);
        await foreach (var row in context.UserLogins.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Named(row);
        await foreach (var row in context.UserTokens.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            yield return Named(row);

        (string Table, JsonObject Row) Named(object row)
        {
            var type = context.Model.FindEntityType(row.GetType())!;
            return (type.GetTableName()!, StoredRow.Of(row, type, context));
        }
    }

    private static async Task Fill(ConferenceContext context, Stream from, LogHash hash, CancellationToken cancellation)
    {
        var types = Kept.Select(type => context.Model.FindEntityType(type)!).ToDictionary(type => type.GetTableName()!, StringComparer.Ordinal);
        var position = 0L;
        await foreach (var (table, stored) in BackupFile.Read(from).WithCancellation(cancellation))
        {
            if (!types.TryGetValue(table, out var type))
                throw new BackupException($"The backup holds the table {table}, which this version does not know: a newer version made it.");
            var row = StoredRow.Read(stored, type, context);
            if (row is EventRow happened)
            {
                hash.Add(happened);
                if (happened.Position != ++position)
                    throw new BackupException($"The backup's log has a gap: position {position} is missing.");
            }

            context.Add(row);
            if (context.ChangeTracker.Entries().Count() < Page)
                continue;
            await context.SaveChangesAsync(cancellation);
            context.ChangeTracker.Clear();
        }

        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
