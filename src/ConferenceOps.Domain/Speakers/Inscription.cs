using System.Text.Json.Serialization;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>A place on a speakers list.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Delegation">Who will speak.</param>
/// <param name="Name">The delegation's name when it inscribed.</param>
/// <param name="Kind">In which capacity it speaks.</param>
/// <param name="OnBehalfOf">The name, when the place was taken, of the group it speaks for, in a group statement.</param>
/// <param name="Reply">Which right of reply it is, if it is one.</param>
/// <param name="At">When the delegation inscribed; null for a right of reply, and for places taken before this was kept.</param>
/// <param name="Group">The group it speaks for; null in other statements, and for places taken when a group was a name alone.</param>
[GenerateSerializer, Immutable]
public sealed record Inscription(
    InscriptionId Id, DelegationId Delegation, string Name, StatementKind Kind, string? OnBehalfOf, Reply? Reply,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? At = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GroupId? Group = null)
{
    /// <summary>Whether it is a place of this group; one taken under a name alone is a place of the group that is called so.</summary>
    public bool IsOf(StateGroup group) =>
        Kind is StatementKind.Group && (Group is { } id ? id == group.Id : OnBehalfOf is { } called && group.IsCalled(called));
}

/// <summary>A right of reply, in the meeting it is granted in.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Nth">1 for the delegation's first on this item in the meeting, 2 for its second.</param>
[GenerateSerializer, Immutable]
public sealed record Reply(MeetingId Meeting, int Nth);

/// <summary>In which capacity a delegation speaks.</summary>
public enum StatementKind
{
    /// <summary>In national capacity, or an observer's own.</summary>
    National,

    /// <summary>On behalf of a group.</summary>
    Group,

    /// <summary>In exercise of the right of reply.</summary>
    Reply,
}

/// <summary>Whoever has the floor.</summary>
/// <param name="Inscription">The place that was called.</param>
/// <param name="Meeting">The meeting in which it was called.</param>
/// <param name="Since">When the floor was given: the clock of every screen counts from here.</param>
/// <param name="Limit">How long the statement may last, in seconds.</param>
/// <param name="PausedAt">When the clock was stopped; null while it runs.</param>
/// <param name="Paused">How long the clock was stopped before.</param>
[GenerateSerializer, Immutable]
public sealed record Speaker(Inscription Inscription, MeetingId Meeting, DateTimeOffset Since, int Limit, DateTimeOffset? PausedAt, TimeSpan Paused)
{
    /// <summary>How long the statement has lasted; the time during which the clock was stopped is not the speaker's.</summary>
    public TimeSpan Taken(DateTimeOffset now) =>
        (PausedAt ?? now) - Since - Paused is var taken && taken > TimeSpan.Zero ? taken : TimeSpan.Zero;
}

/// <summary>A statement that was made.</summary>
/// <param name="Inscription">Whose.</param>
/// <param name="Meeting">The meeting in which it was made.</param>
/// <param name="Since">When it began.</param>
/// <param name="Taken">How long it lasted, in seconds, without pauses.</param>
/// <param name="Limit">How long it might have lasted, in seconds.</param>
[GenerateSerializer, Immutable]
public sealed record Statement(Inscription Inscription, MeetingId Meeting, DateTimeOffset Since, int Taken, int Limit);
