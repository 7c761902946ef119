using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Domain.Meetings;

/// <summary>Plans a meeting for certain hours in a certain room.</summary>
internal interface IPlansMeeting : IProgrammeCommand
{
    /// <summary>When it is to begin.</summary>
    DateTimeOffset Starts { get; }

    /// <summary>When it is to rise.</summary>
    DateTimeOffset Ends { get; }

    /// <summary>Where.</summary>
    RoomId Room { get; }

    /// <summary>The conference to which the body belongs; null if there is no such body.</summary>
    Conference? Conference { get; }

    /// <summary>The rooms of the conference with the meetings of its bodies.</summary>
    RoomPlan Rooms { get; }
}

/// <summary>What holds for the hours and the room of every meeting.</summary>
internal static class Planning
{
    // Informal and regional meetings go before a session, and a session may be extended or resumed. Half a year leaves room for them, and none for a
    // year that is mistyped by one.
    private const int DaysAround = 183;

    /// <summary>Why a meeting cannot be held then and there, or null if it can.</summary>
    public static Refusal? Refuse(this IPlansMeeting command, DateTimeOffset now)
    {
        if (command.Conference is not { } conference || conference.Find(command.Body) is not { } body)
            return Refusal.Unknown("body");
        if (command.Ends <= command.Starts)
            return new("times-reversed", "The meeting would end before it starts. Give an end later than the start.");
        if (command.Ends - command.Starts > TimeSpan.FromHours(12))
            return new("meeting-too-long", "A meeting is planned for at most 12 hours. Plan a second one after it.");
        return OutsideSession(body, conference.TimeZone, command.Starts)
            ?? command.Rooms.Refuse(command.Meeting, command.Room, command.Starts, command.Ends, now);
    }

    private static Refusal? OutsideSession(Body body, string timeZone, DateTimeOffset starts)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(starts, PlaceZone.Of(timeZone)).DateTime);
        var (earliest, latest) = (Shifted(body.First, -DaysAround), Shifted(body.Last, DaysAround));
        return day >= earliest && day <= latest ? null : new(
            "outside-session",
            Refusal.Words($"The {body.ShortName} is in session from {body.First:d MMMM yyyy} to {body.Last:d MMMM yyyy}. Its meetings, informal ones before ")
            + Refusal.Words($"and resumed ones after it included, begin from {earliest:d MMMM yyyy} to {latest:d MMMM yyyy}; this is {day:d MMMM yyyy}."));
    }

    private static DateOnly Shifted(DateOnly day, int days) =>
        DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
