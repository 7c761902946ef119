using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Server.Views.Conferences;

/// <summary>The conference, its committed state, and the clocks at its place over its years and these.</summary>
internal sealed record ConferenceBoard(ConferenceId Id, Versioned<Conference> Conference, LocalClock Clock)
{
    public static ConferenceBoard Of(ConferenceId id, Versioned<Conference> conference, DateTimeOffset now)
    {
        var years = conference.State.Bodies.SelectMany(body => new[] { body.First.Year, body.Last.Year }).Append(now.Year).ToList();
        return new(id, conference, LocalClock.Of(PlaceZone.Of(conference.State.TimeZone), years.Min() - 1, years.Max() + 1));
    }
}
