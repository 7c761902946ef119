namespace ConferenceOps.Client;

/// <summary>How far what a follower shows can be trusted.</summary>
public enum LiveState
{
    /// <summary>It shows what is the case now.</summary>
    Live,

    /// <summary>The connection is being made, or what was missed is being fetched.</summary>
    CatchingUp,

    /// <summary>The server is out of reach; it shows what was known at <see cref="LiveConnection.Since"/>.</summary>
    Offline,
}
