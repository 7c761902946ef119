using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Convenes the conference under its title, in the zone of the place where it meets.</summary>
[GenerateSerializer, Immutable]
public sealed record ConveneConference(string Title, string ShortTitle, string TimeZone) : ICommand<Conference, ConferenceEvent>
{
    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (!by.IsAny(Roles.Secretariat))
            return Refusal.NotEntitled("convene a conference", "the Secretariat");
        if (state.Convened)
            return new Refusal("already-convened", $"This conference is already convened as \"{state.Title}\".");
        if (Refusal.OfText("title", Title, 400) is { } title)
            return title;
        if (Refusal.OfText("short title", ShortTitle, 80) is { } shortTitle)
            return shortTitle;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            return new Refusal("unknown-time-zone", $"\"{TimeZone}\" is not a time zone. Give its IANA name, as in America/New_York.");
        return new ConferenceConvened(Title.Trim(), ShortTitle.Trim(), TimeZone);
    }
}
