using System.Collections.Immutable;

namespace ConferenceOps.Domain.Speakers;

/// <summary>Estimates when those who wait will have the floor.</summary>
public static class Timetable
{
    // Walking to the rostrum and the Chair's words between two statements.
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(30);

    /// <summary>The range of time in which each of those who wait will begin, in their order.</summary>
    /// <param name="now">The moment of the estimate.</param>
    /// <param name="floor">The limit of the statement being made and how much of it is over, or null.</param>
    /// <param name="heard">How long the statements made so far took, beside their limits: the pace of the debate.</param>
    /// <param name="waiting">The limits of those who wait, in order.</param>
    public static ImmutableArray<(DateTimeOffset From, DateTimeOffset To)> Estimate(
        DateTimeOffset now, (TimeSpan Limit, TimeSpan Taken)? floor, IEnumerable<(TimeSpan Taken, TimeSpan Limit)> heard, IEnumerable<TimeSpan> waiting)
    {
        var made = heard.ToList();
        // Before anyone was heard, most are expected to take what they are given.
        var pace = made.Count == 0 ? 1 : Math.Clamp(made.Sum(one => one.Taken.TotalSeconds) / made.Sum(one => one.Limit.TotalSeconds), 0.3, 1.5);
        var (quick, slow) = (Math.Min(pace, 0.9), Math.Max(pace, 1));
        var (from, to) = floor is { } speaking ? (now + Left(speaking, quick), now + Left(speaking, slow) + Between) : (now, now + Between);
        var starts = ImmutableArray.CreateBuilder<(DateTimeOffset, DateTimeOffset)>();
        foreach (var limit in waiting)
        {
            starts.Add((from, to));
            (from, to) = (from + (limit * quick), to + (limit * slow) + Between);
        }

        return starts.ToImmutable();
    }

    /// <summary>When each of those who wait on a list will begin, if the debate goes on now.</summary>
    public static ImmutableArray<(DateTimeOffset From, DateTimeOffset To)> Of(SpeakersList list, DateTimeOffset now) => Estimate(
        now,
        list.Floor is { } speaker ? (TimeSpan.FromSeconds(speaker.Limit), speaker.Taken(now)) : null,
        list.Heard.Select(statement => (TimeSpan.FromSeconds(statement.Taken), TimeSpan.FromSeconds(statement.Limit))),
        list.Waiting.Select(waiting => list.Limits.For(waiting.Kind, waiting.Reply)));

    private static TimeSpan Left((TimeSpan Limit, TimeSpan Taken) speaking, double pace)
    {
        var left = (speaking.Limit * pace) - speaking.Taken;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }
}
