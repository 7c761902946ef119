using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Convenes the conference under its title, in the zone of the place where it meets.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Title">The title.</param>
/// <param name="ShortTitle">The title in mastheads.</param>
/// <param name="TimeZone">The exact IANA name of the zone of the place where it meets, as in America/New_York, or UTC.</param>
[Entitled(Roles.Secretariat, "convene a conference")]
[GenerateSerializer, Immutable]
public sealed record ConveneConference(
    ConferenceId Conference, [Text(TextLimits.Title)] string Title, [Text(TextLimits.ShortTitle)] string ShortTitle,
    [Text(TextLimits.TimeZone)] string TimeZone)
    : IConferenceCommand, ICreates<ConferenceId>
{
    ConferenceId ICreates<ConferenceId>.Made => Conference;

    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (PlaceZone.Find(TimeZone) is null)
        {
            return new Refusal(
                "unknown-time-zone", $"\"{TimeZone}\" is not the zone of a place. Give its exact IANA name, as in America/New_York, or UTC.");
        }

        return new ConferenceConvened(Title, ShortTitle, TimeZone);
    }
}
