using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage;

/// <summary>
/// A place at the store, until it is disposed or the process ends. Any number of hosts serve a store side by side; who derives its rows anew has it alone.
/// </summary>
public sealed class Presence : IAsyncDisposable
{
    private readonly ConferenceContext context;
    private readonly FileStream? file;

    private Presence(ConferenceContext context, FileStream? file = null) => (this.context, this.file) = (context, file);

    /// <summary>Takes the place beside others again, if its connection was lost and with it the place; throws if that cannot be had now.</summary>
    public async Task Keep(CancellationToken cancellation)
    {
        if (file is null)
            await Ask(context, alone: false, cancellation);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (file is not null)
            await file.DisposeAsync();
        await using (context)
        {
            try
            {
                // A connection that goes back to its pool would keep the place.
                if (context.Provider.Leave is { } leave)
                    await context.Database.ExecuteSqlRawAsync(leave);
            }
            catch (Exception)
            {
                // With a connection that is broken the place is gone too.
            }
        }
    }

    internal static async Task<Presence> Take(ConferenceContext context, bool alone, CancellationToken cancellation)
    {
        var provider = context.Provider;
        try
        {
            if (provider.PresenceFile is { } path)
                return new(context, Lock(path(context.Database.GetDbConnection()), alone));
            await context.Database.OpenConnectionAsync(cancellation);
            await Ask(context, alone, cancellation);
            return new(context);
        }
        catch (IOException)
        {
            await context.DisposeAsync();
            throw new StoreInUseException(alone);
        }
        catch
        {
            await context.DisposeAsync();
            throw;
        }
    }

    private static async Task Ask(ConferenceContext context, bool alone, CancellationToken cancellation)
    {
        var question = (alone ? context.Provider.Alone : context.Provider.Serve)!;
        if ((await context.Database.SqlQueryRaw<int>(question).ToListAsync(cancellation)).Single() == 0)
            throw new StoreInUseException(alone);
    }

    private static FileStream Lock(string path, bool alone) => alone
        ? new(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None)
        : new(path, FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
}
