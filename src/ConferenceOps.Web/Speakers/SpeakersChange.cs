using System.Text.Json;
using ConferenceOps.Client;

namespace ConferenceOps.Web.Speakers;

/// <summary>What a change that arrives makes of a speakers list that is shown.</summary>
internal static class SpeakersChange
{
    /// <summary>Whether this happened to a speakers list.</summary>
    public static bool IsOfSpeakers(Change change) => change.Stream.StartsWith("speakers/", StringComparison.Ordinal);

    /// <summary>The list after something happened to it, or null if it must be fetched.</summary>
    public static SpeakersList? After(this SpeakersList list, Change change) => change.Data is not { } data ? null
        : Happened(list, change.Kind, data) is { } after ? after with { Version = change.Version, Now = change.At } : null;

    private static SpeakersList? Happened(SpeakersList list, string? kind, JsonElement data) => kind switch
    {
        "speakers.delegation-inscribed" => list with { Waiting = Before(Replies(list), list.Waiting, SpeakerIn(list, data)) },
        "speakers.reply-granted" => list with { Waiting = [.. list.Waiting, SpeakerIn(list, data)] },
        "speakers.inscription-withdrawn" or "speakers.reply-lapsed" when Of(list, data) is { } gone => list with { Waiting = Without(list, gone) },
        "speakers.place-yielded" when Of(list, data) is { } polite => Yield(list, polite),
        "speakers.speaker-moved" when Of(list, data) is { } moved => list with { Waiting = Before(data.GetProperty("place").GetInt32() - 1, Without(list, moved), moved) },
        "speakers.list-closed" => list with { Status = SpeakersListStatus.Closed },
        "speakers.list-reopened" => list with { Status = SpeakersListStatus.Open },
        "speakers.floor-given" when Of(list, data) is { } next => list with
        {
            Floor = new(next.Speaker, data.GetProperty("meeting").GetGuid(), data.GetProperty("since").GetDateTimeOffset(), data.GetProperty("limit").GetInt32()),
            Waiting = Without(list, next),
        },
        "speakers.statement-ended" when list.Floor is { } floor => list with
        {
            Floor = null,
            Heard = [.. list.Heard, new(floor.Speaker, floor.Meeting, floor.Since, data.GetProperty("taken").GetInt32(), floor.Limit)],
        },
        "speakers.statement-paused" when list.Floor is { } floor => list with { Floor = floor with { PausedAt = At(data) } },
        "speakers.statement-resumed" when list.Floor is { PausedAt: { } paused } floor =>
            list with { Floor = floor with { PausedAt = null, Paused = floor.Paused + (At(data) - paused).TotalSeconds } },
        "speakers.point-of-order-raised" => list with { Points = [.. list.Points, PointIn(data.GetProperty("point"))] },
        "speakers.point-of-order-ruled" when list.Pending is { } point =>
            list with { Points = [.. list.Points.SkipLast(1), point with { Ruling = new(data.GetProperty("upheld").GetBoolean(), data.GetProperty("words").GetString()) }] },
        _ => null,
    };

    private static DateTimeOffset At(JsonElement data) => data.GetProperty("at").GetDateTimeOffset();

    private static PointOfOrder PointIn(JsonElement told) => new(
        told.GetProperty("id").GetGuid(), told.GetProperty("delegation").GetGuid(), told.GetProperty("name").GetString()!, told.GetProperty("meeting").GetGuid(), At(told), null);

    private static int Replies(SpeakersList list) => list.Waiting.TakeWhile(waiting => waiting.Speaker.Kind is not StatementKind.Reply).Count();

    private static SpeakersList Yield(SpeakersList list, WaitingSpeaker polite)
    {
        var others = list with { Waiting = Without(list, polite) };
        return others with { Waiting = Before(polite.Speaker.Kind is StatementKind.Reply ? others.Waiting.Count : Replies(others), others.Waiting, polite) };
    }

    private static WaitingSpeaker? Of(SpeakersList list, JsonElement data) =>
        data.GetProperty("inscription").GetGuid() is var id ? list.Waiting.FirstOrDefault(waiting => waiting.Speaker.Id == id) : null;

    private static IReadOnlyList<WaitingSpeaker> Without(SpeakersList list, WaitingSpeaker one) => [.. list.Waiting.Where(waiting => waiting != one)];

    private static IReadOnlyList<WaitingSpeaker> Before(int place, IReadOnlyList<WaitingSpeaker> waiting, WaitingSpeaker one) =>
        [.. waiting.Take(place), one, .. waiting.Skip(place)];

    private static WaitingSpeaker SpeakerIn(SpeakersList list, JsonElement data)
    {
        var told = data.GetProperty("inscription");
        var kind = Enum.Parse<StatementKind>(told.GetProperty("kind").GetString()!, ignoreCase: true);
        var minutes = kind switch
        {
            StatementKind.Group => list.Limits.Group,
            StatementKind.Reply => told.GetProperty("reply").GetProperty("nth").GetInt32() > 1 ? list.Limits.SecondReply : list.Limits.FirstReply,
            _ => list.Limits.National,
        };
        var speaker = new Speaker(told.GetProperty("id").GetGuid(), told.GetProperty("delegation").GetGuid(), told.GetProperty("name").GetString()!, kind, told.GetProperty("onBehalfOf").GetString());
        return new(speaker, minutes * 60, default, default);
    }
}
