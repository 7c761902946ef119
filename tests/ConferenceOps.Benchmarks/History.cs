using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Server.Live;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Benchmarks;

/// <summary>What the sender of a command was answered in the end.</summary>
internal sealed record Acknowledged(CommandId Command, string Stream, Outcome Outcome);

/// <summary>What a follower was told: a change, or to begin anew from the state at this version.</summary>
internal sealed record Heard(int Version, string? Kind, bool Anew = false);

/// <summary>What one follower of one stream was told, in this order, above the version it began with.</summary>
internal sealed record Hearing(string Follower, string Stream, int After, IReadOnlyList<Heard> All);

/// <summary>What everyone was told, and what the log holds of the same streams from their beginning.</summary>
internal sealed record History(IReadOnlyList<RecordedEvent> Log, IReadOnlyList<Acknowledged> Acknowledged, IReadOnlyList<Hearing> Hearings)
{
    /// <summary>Where the two contradict each other or the log itself, in words; none if all is as it was promised.</summary>
    public IReadOnlyList<string> Violations() => [.. Versions(), .. Commands(), .. Twice(), .. Floor(), .. Hearings.SelectMany(Followed)];

    private IEnumerable<string> Versions() =>
        from stream in Log.GroupBy(recorded => recorded.Stream)
        from place in stream.OrderBy(recorded => recorded.Position).Index()
        where place.Item.Version != place.Index + 1
        select $"{stream.Key}: version {place.Item.Version} stands in the place of {place.Index + 1}";

    private IEnumerable<string> Commands()
    {
        var carriedOut = Log.ToLookup(recorded => recorded.Command);
        foreach (var (command, stream, outcome) in Acknowledged)
        {
            var events = carriedOut[command].ToList();
            if (outcome.Refusal is { } refusal)
            {
                if (events.Count > 0)
                    yield return $"{stream}: {command} was refused ({refusal.Reason}) and carried out at version {events[^1].Version}";
            }
            else if (events.Count == 0)
                yield return $"{stream}: {command} was acknowledged at version {outcome.Version} and is lost";
            else if (events[^1].Version != outcome.Version)
                yield return $"{stream}: {command} was acknowledged at version {outcome.Version} and stands at {events[^1].Version}";
        }
    }

    private IEnumerable<string> Twice()
    {
        // What one command gives stands together in one stream.
        var torn =
            from command in Log.GroupBy(recorded => recorded.Command)
            let versions = command.Select(recorded => recorded.Version).Order().ToList()
            where command.Select(recorded => recorded.Stream).Distinct().Count() > 1 || versions[^1] - versions[0] != versions.Count - 1
            select $"{command.First().Stream}: {command.Key} was carried out at {string.Join(", ", versions)}";
        // Under whatever ids: what can happen once only.
        var again =
            from recorded in Log
            let once = Once(recorded.Event)
            where once is not null
            group recorded by once into same
            where same.Count() > 1
            select $"{same.First().Stream}: {same.Key} at {string.Join(", ", same.Select(recorded => recorded.Version))}";
        return torn.Concat(again);
    }

    // The load never says the same text twice of a paragraph.
    private static string? Once(IEvent happened) => happened switch
    {
        DelegationInscribed e => $"inscribed {e.Inscription.Id}",
        FloorGiven e => $"given the floor {e.Inscription}",
        StatementEnded e => $"ended {e.Inscription}",
        ParagraphAmended e => $"amended {e.Paragraph} to {e.Text}",
        _ => null,
    };

    private IEnumerable<string> Floor()
    {
        foreach (var list in Log.Where(recorded => recorded.Event is SpeakersEvent).GroupBy(recorded => recorded.Stream))
        {
            InscriptionId? floor = null;
            foreach (var recorded in list.OrderBy(recorded => recorded.Version))
            {
                if (recorded.Event is FloorGiven given)
                {
                    if (floor is { } before)
                        yield return $"{list.Key}: the floor was given at version {recorded.Version} while {before} had it";
                    floor = given.Inscription;
                }
                else if (recorded.Event is StatementEnded ended)
                {
                    if (floor != ended.Inscription)
                        yield return $"{list.Key}: a statement ended at version {recorded.Version} that was not being made";
                    floor = null;
                }
            }
        }
    }

    private IEnumerable<string> Followed(Hearing hearing)
    {
        var log = Log.Where(recorded => recorded.Stream == hearing.Stream).ToDictionary(recorded => recorded.Version);
        var (who, at) = ($"{hearing.Follower} of {hearing.Stream}", hearing.After);
        foreach (var heard in hearing.All)
        {
            if (heard.Anew)
            {
                if (heard.Version - at <= RecentChanges.MostToCatchUp)
                    yield return $"{who} had to begin anew at {heard.Version} after {at}";
            }
            else if (heard.Version != at + 1)
                yield return $"{who} heard of {heard.Version} after {at}";
            else if (log.GetValueOrDefault(heard.Version) is not { } recorded || recorded.Type != heard.Kind)
                yield return $"{who} heard of {heard.Kind ?? "nothing"} at {heard.Version}, which the log does not say";
            at = heard.Version;
        }

        if (at != log.Count)
            yield return $"{who} heard up to {at} of {log.Count}";
    }
}
