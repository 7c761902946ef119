using Orleans;

namespace ConferenceOps.Domain.Speakers;

/// <summary>How long statements on a list may last; the clock warns, and never cuts anyone off.</summary>
/// <param name="National">Minutes for a statement in national capacity.</param>
/// <param name="Group">Minutes for a statement on behalf of a group.</param>
/// <param name="FirstReply">Minutes for a delegation's first right of reply in a meeting.</param>
/// <param name="SecondReply">Minutes for its second.</param>
[GenerateSerializer, Immutable]
public sealed record TimeLimits(int National, int Group, int FirstReply, int SecondReply)
{
    /// <summary>As in the First Committee, 2024: 8 and 12 minutes; replies as decision 34/401 has them.</summary>
    public static TimeLimits Usual { get; } = new(8, 12, 10, 5);

    /// <summary>The limit for a statement.</summary>
    public TimeSpan For(StatementKind kind, Reply? reply) => TimeSpan.FromMinutes(kind switch
    {
        StatementKind.Group => Group,
        StatementKind.Reply => reply is { Nth: > 1 } ? SecondReply : FirstReply,
        _ => National,
    });

    /// <summary>Why these cannot be limits, or null if they can.</summary>
    internal Refusal? Refuse() => new[] { National, Group, FirstReply, SecondReply }.All(minutes => minutes is >= 1 and <= 60)
        ? null
        : new("limits-out-of-range", "Give each time limit in whole minutes, from 1 to 60.");
}
