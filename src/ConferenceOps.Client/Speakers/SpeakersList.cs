using System.Text.Json.Serialization;

namespace ConferenceOps.Client;

/// <summary>The speakers list of an agenda item, at one moment.</summary>
/// <param name="Id">The identity of the list and of the item.</param>
/// <param name="Version">The version of the stream <c>speakers/{id}</c> that this shows.</param>
/// <param name="Now">The server's clock when this was told; a running statement is measured against it.</param>
/// <param name="Number">The item's number when the list was opened.</param>
/// <param name="Title">The item's title when the list was opened.</param>
/// <param name="Floor">Whoever has the floor, or null.</param>
/// <param name="Waiting">In the order in which they will speak; rights of reply last.</param>
/// <param name="Heard">The statements made, in order.</param>
/// <param name="Points">The points of order raised, in order; only the last can await its ruling.</param>
public sealed record SpeakersList(
    Guid Id, int Version, DateTimeOffset Now, Guid Body, SpeakersListStatus Status, string Number, string Title, TimeLimits Limits, Floor? Floor,
    [property: JsonConverter(typeof(NodesOf<WaitingSpeaker>))] IReadOnlyList<WaitingSpeaker> Waiting,
    [property: JsonConverter(typeof(NodesOf<Statement>))] IReadOnlyList<Statement> Heard, IReadOnlyList<PointOfOrder> Points)
{
    /// <summary>The point of order upon which the Chair has to rule now, or null.</summary>
    public PointOfOrder? Pending => Points is [.., { Ruling: null } pending] ? pending : null;
}

/// <summary>A point of order.</summary>
/// <param name="Delegation">Who raised it.</param>
/// <param name="Ruling">How the Chair ruled; null until then.</param>
public sealed record PointOfOrder(Guid Id, Guid Delegation, string Name, Guid Meeting, DateTimeOffset At, Ruling? Ruling);

/// <summary>The Chair's ruling upon a point of order.</summary>
/// <param name="Upheld">Whether the point was well taken.</param>
/// <param name="Words">The Chair's words, or null.</param>
public sealed record Ruling(bool Upheld, string? Words);

/// <summary>Minutes for each kind of statement.</summary>
/// <param name="National">In national capacity.</param>
/// <param name="Group">On behalf of a group.</param>
/// <param name="FirstReply">A delegation's first right of reply in a meeting.</param>
/// <param name="SecondReply">Its second.</param>
public sealed record TimeLimits(int National, int Group, int FirstReply, int SecondReply)
{
    /// <summary>8 and 12 minutes, and 10 then 5 for replies.</summary>
    public static TimeLimits Usual { get; } = new(8, 12, 10, 5);
}

/// <summary>A delegation that speaks, waits or has spoken.</summary>
/// <param name="Id">The identity of its place on the list.</param>
/// <param name="OnBehalfOf">The group it speaks for, or null.</param>
public sealed record Speaker(Guid Id, Guid Delegation, string Name, StatementKind Kind, string? OnBehalfOf);

/// <summary>Whoever has the floor.</summary>
/// <param name="Since">When it was given, by the server's clock.</param>
/// <param name="Limit">In seconds.</param>
/// <param name="PausedAt">When the clock was stopped, by the server's clock; null while it runs.</param>
/// <param name="Paused">For how many seconds the clock was stopped before.</param>
public sealed record Floor(Speaker Speaker, Guid Meeting, DateTimeOffset Since, int Limit, DateTimeOffset? PausedAt = null, double Paused = 0)
{
    /// <summary>How long the statement has lasted, pauses left out, when the server's clock shows <paramref name="now"/>.</summary>
    public TimeSpan Taken(DateTimeOffset now) =>
        (PausedAt ?? now) - Since - TimeSpan.FromSeconds(Paused) is var taken && taken > TimeSpan.Zero ? taken : TimeSpan.Zero;
}

/// <summary>Whoever waits.</summary>
/// <param name="Limit">In seconds.</param>
/// <param name="From">When it begins at the earliest, by the pace of the debate so far.</param>
/// <param name="To">When it begins at the latest.</param>
public sealed record WaitingSpeaker(Speaker Speaker, int Limit, DateTimeOffset From, DateTimeOffset To);

/// <summary>A statement that was made.</summary>
/// <param name="Taken">In seconds, without pauses.</param>
/// <param name="Limit">In seconds.</param>
public sealed record Statement(Speaker Speaker, Guid Meeting, DateTimeOffset Since, int Taken, int Limit);

/// <summary>Whether delegations may inscribe.</summary>
[JsonConverter(typeof(WireEnum<SpeakersListStatus>))]
public enum SpeakersListStatus
{
    /// <summary>Not yet.</summary>
    NotOpen,

    /// <summary>They may.</summary>
    Open,

    /// <summary>No longer; those who wait will be heard.</summary>
    Closed,
}

/// <summary>In which capacity a delegation speaks.</summary>
[JsonConverter(typeof(WireEnum<StatementKind>))]
public enum StatementKind
{
    /// <summary>In its own.</summary>
    National,

    /// <summary>On behalf of a group.</summary>
    Group,

    /// <summary>In exercise of the right of reply.</summary>
    Reply,
}
