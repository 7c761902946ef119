using System.Reflection;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ConferenceOps.Storage.Backups;

/// <summary>
/// Whether a store is what it should be: positions and versions without a gap, every event of this version's types, and identities and rows as the log gives
/// them, for which they are derived once more beside it.
/// </summary>
public static class Verification
{
    private const int Page = 500;
    private const int MostTold = 50;

    /// <summary>The log in short, and what is wrong, in words; hosts may go on serving, and wait at the end while rows are compared.</summary>
    public static async Task<(LogSummary Log, IReadOnlyList<string> Wrong)> VerifyConference(this IServiceProvider services, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("conference-verify-");
        try
        {
            await using var store = await services.Contexts().CreateDbContextAsync(cancellation);
            var options = new DbContextOptionsBuilder<SqliteContext>();
            SqliteContext.Configure(options, $"Data Source={Path.Combine(folder.FullName, "derived.db")};Pooling=False");
            await using var derived = new SqliteContext(options.Options);
            await derived.Database.EnsureCreatedAsync(cancellation);
            return await new Findings(store, derived).Of(cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private sealed class Findings(ConferenceContext store, ConferenceContext derived)
    {
        private readonly LogHash hash = new();
        private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);
        private readonly List<string> wrong = [];
        private bool loads = true;
        private long at;

        public async Task<(LogSummary Log, IReadOnlyList<string> Wrong)> Of(CancellationToken cancellation)
        {
            // The long way without the lock for writing, the rest and the rows with it: nothing moves on while they are compared.
            await Walk(cancellation);
            await using var transaction = await store.BeginWriting(cancellation);
            await Walk(cancellation);
            foreach (var snapshot in await store.Snapshots.AsNoTracking().Select(row => new { row.Stream, row.Version }).ToListAsync(cancellation))
            {
                if (snapshot.Version > versions.GetValueOrDefault(snapshot.Stream))
                    Tell($"The snapshot of {snapshot.Stream} is of version {snapshot.Version}, which its stream has not reached.");
            }

            if (loads)
            {
                foreach (var type in store.Model.GetEntityTypes().Where(IsDerived))
                    await Compare(type, cancellation);
            }

            return (new(at, hash.ToString()), wrong);
        }

        private static bool IsDerived(IEntityType type) => type.ClrType == typeof(IdentityRow)
            || type.ClrType != typeof(RebuildRow) && type.ClrType.Namespace!.StartsWith(typeof(Projections).Namespace!, StringComparison.Ordinal);

        private async Task Walk(CancellationToken cancellation)
        {
            while (await store.Events.AsNoTracking().Where(row => row.Position > at).OrderBy(row => row.Position).Take(Page).ToListAsync(cancellation)
                is { Count: > 0 } rows)
            {
                foreach (var row in rows)
                    See(row);
                if (!loads)
                    continue;
                try
                {
                    await Projections.Derive(rows, derived, cancellation);
                }
                catch (Exception failure) when (failure is not OperationCanceledException)
                {
                    loads = false;
                    Tell($"The events from position {rows[0].Position} to {rows[^1].Position} cannot be loaded: {failure.GetBaseException().Message}");
                }
            }
        }

        private void See(EventRow row)
        {
            hash.Add(row);
            if (row.Position != at + 1)
                Tell($"The log has a gap: position {at} is followed by {row.Position}.");
            at = row.Position;
            var version = versions.GetValueOrDefault(row.Stream);
            if (row.Version != version + 1)
                Tell($"{row.Stream} has a gap: at position {row.Position} version {version} is followed by {row.Version}.");
            versions[row.Stream] = row.Version;
        }

        private async Task Compare(IEntityType type, CancellationToken cancellation)
        {
            var (kept, due) = (await Rows(store, type, cancellation), await Rows(derived, derived.Model.FindEntityType(type.ClrType)!, cancellation));
            foreach (var (key, row) in due)
            {
                if (!kept.Remove(key, out var other))
                    Tell($"{type.GetTableName()} lacks the row {key}.");
                else if (other != row)
                    Tell($"{type.GetTableName()} has another row {key} than the log gives.");
            }

            foreach (var key in kept.Keys)
                Tell($"{type.GetTableName()} has the row {key}, which the log does not give.");
        }

        private static Task<Dictionary<string, string>> Rows(ConferenceContext context, IEntityType type, CancellationToken cancellation) =>
            (Task<Dictionary<string, string>>)typeof(Findings).GetMethod(nameof(RowsOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type.ClrType).Invoke(null, [context, type, cancellation])!;

        private static async Task<Dictionary<string, string>> RowsOf<TRow>(ConferenceContext context, IEntityType type, CancellationToken cancellation)
            where TRow : class
        {
            var rows = new Dictionary<string, string>(StringComparer.Ordinal);
            await foreach (var row in context.Set<TRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            {
                var stored = StoredRow.Of(row, type, context);
                rows.Add(string.Join(' ', type.FindPrimaryKey()!.Properties.Select(property => stored[property.Name])), stored.ToJsonString());
            }

            return rows;
        }

        private void Tell(string words)
        {
            if (wrong.Count < MostTold)
                wrong.Add(words);
            else if (wrong.Count == MostTold)
                wrong.Add("There is more; what comes first is told first.");
        }
    }
}
