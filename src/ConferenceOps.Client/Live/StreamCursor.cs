namespace ConferenceOps.Client;

/// <summary>
/// Puts the changes of a stream in order for one follower: each once, versions consecutive, whatever arrives late, twice, early or never.
/// Whoever holds it asks the server again for as long as <see cref="IsBehind"/>, and fetches the state anew when <see cref="NeedsReset"/>.
/// </summary>
/// <param name="version">The version the follower shows, or null if it shows nothing.</param>
internal sealed class StreamCursor(int? version)
{
    private readonly Dictionary<int, Change> early = [];
    private int? asked = version;
    private int latest = version ?? 0;

    /// <summary>The version up to which changes were handed out; null until the state is fetched.</summary>
    public int? Version { get; private set; } = version;

    /// <summary>True while later versions are known to exist than were handed out.</summary>
    public bool IsBehind => Version < latest;

    /// <summary>True while the follower must fetch the state anew.</summary>
    public bool NeedsReset => Version is null;

    /// <summary>What to ask the server for: everything after this version.</summary>
    public int? Ask() => asked = Version;

    /// <summary>Takes in a change that was announced; gives those whose turn it is.</summary>
    public IReadOnlyList<Change> Announced(Change change)
    {
        Keep(change);
        latest = Math.Max(latest, change.Version);
        return Due();
    }

    /// <summary>Takes in the server's answer to what was asked; gives the changes whose turn it is.</summary>
    public IReadOnlyList<Change> Answered(CatchUp answer)
    {
        // A server behind what it told before has another past (a restored copy): what we show is of no worth.
        if (answer.Version < asked)
        {
            (Version, latest) = (null, answer.Version);
            early.Clear();
            return [];
        }

        latest = Math.Max(latest, answer.Version);
        if (answer.Reset && !(Version >= answer.Version))
        {
            Version = null;
            return [];
        }

        foreach (var change in answer.Changes)
            Keep(change);
        return Due();
    }

    /// <summary>The follower has thrown away what it showed.</summary>
    public void Forget() => Version = null;

    /// <summary>The follower has fetched the state and shows this version; gives the changes that are due after it.</summary>
    public IReadOnlyList<Change> Restarted(int at)
    {
        Version = at;
        foreach (var old in early.Keys.Where(key => key <= at).ToList())
            early.Remove(old);
        return Due();
    }

    private void Keep(Change change)
    {
        if (!(change.Version <= Version))
            early.TryAdd(change.Version, change);
    }

    private List<Change> Due()
    {
        var due = new List<Change>();
        while (Version is { } at && early.Remove(at + 1, out var next))
        {
            due.Add(next);
            Version = at + 1;
        }

        return due;
    }
}
