using System.Collections.Concurrent;

namespace ConferenceOps.Server.Hosting;

/// <summary>How many connections each payer keeps open in order to be told of changes: each is remembered here whether anything happens or not.</summary>
internal sealed class OpenConnections
{
    /// <summary>The phones of a hall, and as many again.</summary>
    public const int Most = 5_000;

    private readonly ConcurrentDictionary<Payer, int> open = new();

    /// <summary>What those are told who keep too many.</summary>
    public static string Words => FormattableString.Invariant($"too-many-connections: {Most:N0} are open for you. Close those that nobody looks at.");

    /// <summary>Opens one more, to be given back by <see cref="Close"/>; false if there are too many.</summary>
    public bool Open(Payer payer)
    {
        if (open.AddOrUpdate(payer, 1, (_, before) => before + 1) <= Most)
            return true;
        Close(payer);
        return false;
    }

    /// <summary>Gives one back.</summary>
    public void Close(Payer payer)
    {
        if (open.AddOrUpdate(payer, 0, (_, before) => before - 1) <= 0)
            open.TryRemove(new(payer, 0));
    }
}
