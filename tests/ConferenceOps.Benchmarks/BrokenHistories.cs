using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Benchmarks;

/// <summary>Histories of which each breaks one promise: a checker that does not see them has nothing to say of any other.</summary>
internal static class BrokenHistories
{
    private const string Stream = "speakers/00000000-0000-0000-0000-000000000001";

    /// <summary>What the checker gets wrong of them; none if it can be relied on.</summary>
    public static IReadOnlyList<string> Unseen()
    {
        var sound = Sound();
        return
        [
            .. sound.Violations().Select(seen => $"a sound history: {seen}"),
            .. Broken(sound).Where(one => !one.History.Violations().Any(seen => seen.Contains(one.Seen, StringComparison.Ordinal))).Select(one => one.What),
        ];
    }

    private static History Sound()
    {
        var (first, second) = (Place(), Place());
        SpeakersEvent[] happened =
        [
            new DelegationInscribed(first), new DelegationInscribed(second), Given(first), new StatementEnded(first.Id, 60, 0), Given(second),
            new StatementEnded(second.Id, 60, 0),
        ];
        List<RecordedEvent> log = [.. happened.Select((one, place) => Recorded(place + 1, one))];
        return new(
            log,
            [.. log.Select(one => new Acknowledged(one.Command, Stream, new(one.Version))), new(New(), Stream, new(3, new("floor-taken", "…")))],
            [new("a follower", Stream, 1, [.. log.Skip(1).Select(one => new Heard(one.Version, one.Type))])]);
    }

    private static IEnumerable<(string What, string Seen, History History)> Broken(History sound)
    {
        var (log, heard) = (sound.Log, sound.Hearings[0].All);
        yield return ("an acknowledged command that is lost", "is lost", sound with { Acknowledged = [new(New(), Stream, new(7))] });
        yield return ("an acknowledgement of another version", "stands at", sound with { Acknowledged = [new(log[2].Command, Stream, new(5))] });
        yield return (
            "a refused command that was carried out", "and carried out",
            sound with { Acknowledged = [new(log[2].Command, Stream, new(2, new("not-next", "…")))] });
        yield return ("a command that was carried out twice", "was carried out at", sound with { Log = [.. log, log[5] with { Position = 9, Version = 8 }] });
        yield return (
            "a place that was taken twice under two ids", "inscribed",
            sound with { Log = [.. log, log[0] with { Position = 7, Version = 7, Command = New() }] });
        yield return ("a version that the log lacks", "in the place of", sound with { Log = [.. log.Where(one => one.Version != 2)] });
        yield return (
            "two who have the floor", "while",
            sound with { Log = [log[0], log[1], log[2], log[4] with { Version = 4 }, log[3] with { Version = 5 }, log[5]] });
        yield return ("a follower's gap", "heard of 4 after 2", Told(sound, [heard[0], .. heard.Skip(2)]));
        yield return ("a follower's double", "heard of 2 after 2", Told(sound, [heard[0], .. heard]));
        yield return ("changes out of order", "heard of 3 after 1", Told(sound, [heard[1], heard[0], .. heard.Skip(2)]));
        yield return ("a follower who did not hear of the last", "heard up to 5", Told(sound, [.. heard.Take(heard.Count - 1)]));
        yield return ("a follower who was told something else", "does not say", Told(sound, [heard[0] with { Kind = "draft.created" }, .. heard.Skip(1)]));
        yield return ("a follower who had to begin anew for little", "begin anew", Told(sound, [new(6, null, Anew: true)]));
    }

    private static History Told(History sound, IReadOnlyList<Heard> heard) => sound with { Hearings = [sound.Hearings[0] with { All = heard }] };

    private static CommandId New() => new(Guid.CreateVersion7());

    private static Inscription Place() =>
        new(new(Guid.CreateVersion7()), new DelegationId(Guid.CreateVersion7()), "Kenya", StatementKind.National, null, null);

    private static FloorGiven Given(Inscription place) => new(place.Id, new MeetingId(Guid.CreateVersion7()), DateTimeOffset.UnixEpoch, 300);

    private static RecordedEvent Recorded(int version, SpeakersEvent happened) =>
        new(version, Stream, version, happened, new(Guid.Empty, "Chair", Roles.Chair), DateTimeOffset.UnixEpoch, New());
}
