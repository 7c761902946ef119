namespace ConferenceOps.Client;

/// <summary>A stream and all who follow it over one connection.</summary>
internal sealed class FollowedStream(string name)
{
    private readonly List<Follower> followers = [];

    public string Name => name;

    /// <summary>True while the server is to be asked for what was missed.</summary>
    public bool Wanted { get; set; }

    /// <summary>True while one such question is on its way.</summary>
    public bool Asking { get; set; }

    /// <summary>True if the server has said that the stream is not for us.</summary>
    public bool Refused { get; set; }

    public bool IsEmpty => Snapshot().Count == 0;

    public bool IsBehind => Snapshot().Exists(follower => follower.IsBehind);

    public bool IsCaughtUp => Refused || Snapshot().TrueForAll(follower => follower.IsCaughtUp);

    public void Add(Follower follower)
    {
        lock (followers)
            followers.Add(follower);
    }

    public void Remove(Follower follower)
    {
        lock (followers)
            followers.Remove(follower);
    }

    /// <summary>The lowest version that any follower shows; null if none shows any.</summary>
    public int? Ask() => Snapshot().Select(follower => follower.Ask()).Min();

    public void Announced(Change change) => Snapshot().ForEach(follower => follower.Announced(change));

    public void Answered(CatchUp answer) => Snapshot().ForEach(follower => follower.Answered(answer));

    public void Refuse()
    {
        Refused = true;
        Snapshot().ForEach(follower => follower.Refused());
    }

    private List<Follower> Snapshot()
    {
        lock (followers)
            return [.. followers];
    }
}
