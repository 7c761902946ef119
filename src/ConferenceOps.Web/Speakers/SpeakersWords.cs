using ConferenceOps.Client;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Domain.Text;
using ConferenceOps.Web.Shell;

namespace ConferenceOps.Web.Speakers;

/// <summary>What the pages about speakers say.</summary>
internal static class SpeakersWords
{
    public const string Speakers = "Speakers";
    public const string NotOpen = "Not open yet";
    public const string IsOpen = "Open for inscription";
    public const string IsClosed = "Closed";
    public const string NotOpenHint = "The speakers list of this item has not been opened. The Chair or the Secretariat opens it.";
    public const string NoItem = "The speakers of an item are listed here once it has been taken up.";
    public const string Open = "Open the speakers list";
    public const string Close = "Close the list";
    public const string CloseAsk = "No more delegations can inscribe. Those who wait will be heard, and rights of reply can still be granted. Rule 73/115";
    public const string Reopen = "Reopen the list";
    public const string HasTheFloor = "Has the floor";
    public const string NobodySpeaks = "Nobody has the floor.";
    public const string NobodyWaits = "Nobody waits to speak.";
    public const string Inscribe = "Inscribe to speak";
    public const string InscribeGroup = "Inscribe for the group";
    public const string ForGroup = "Speak on behalf of a group";
    public const string GroupHint = "A statement for a group and one in national capacity are two places on the list.";
    public const string Withdraw = "Withdraw";
    public const string WithdrawAsk = "The place goes to those behind. To speak after all is to inscribe again, at the end.";
    public const string Yield = "Let all others go first";
    public const string ToTheEnd = "Not in the room: to the end";
    public const string Move = "Move or withdraw";
    public const string MoveTo = "Move";
    public const string Place = "Place";
    public const string Because = "Reason, for the record";
    public const string InscribeOther = "Inscribe a delegation";
    public const string Replying = "Delegation that replies";
    public const string Raising = "Delegation that raises it";
    public const string GrantReply = "Grant a right of reply";
    public const string ReplyHint = "After all who wait; at most two for a delegation on an item in a meeting: 10 minutes, then 5. "
        + "One that is not exercised lapses at the end of the day. Decision 34/401";
    public const string Limits = "Time limits, in minutes";
    public const string National = "National";
    public const string Group = "Group";
    public const string Podium = "Podium desk";
    public const string Hall = "Hall screen";
    public const string RightOfReply = "Right of reply";
    public const string Pause = "Pause the clock";
    public const string Resume = "Resume the clock";
    public const string Paused = "Paused";
    public const string PointOfOrder = "Point of order";
    public const string RaisePoint = "Record the point of order";
    public const string PointHint = "It interrupts whoever speaks, and is decided at once; it does not speak to the substance. Rule 71/113";
    public const string Uphold = "Uphold the point";
    public const string NotUphold = "Do not uphold it";
    public const string RulingWords = "Words of the ruling, for the record, if any";
    public const string InOrderNow = "In order now";
    public const string Next = "Next";

    public static string StatusOf(SpeakersListView? list) => list?.State.Status switch
    {
        SpeakersListStatus.Open => IsOpen,
        SpeakersListStatus.Closed => IsClosed,
        _ => NotOpen,
    };

    public static string GiveTheFloor(Inscription speaker) => $"Give the floor to {Isolated.Of(speaker.Name)}";

    public static string End(Inscription speaker) => $"End the statement of {Isolated.Of(speaker.Name)}";

    /// <summary>How long a name is for a screen that is read from afar; null if it is short.</summary>
    public static string? Long(string name) => name.Length switch { > 60 => "very", > 24 => "long", _ => null };

    public const string First = "First of those who wait";
    public const string BehindNobody = "After one who waits no longer";

    public static string Behind(Inscription other) => $"After {other.Name} {Capacity(other)}".TrimEnd();

    public static string Capacity(Inscription speaker) => speaker.Kind switch
    {
        StatementKind.Group when speaker.Group is null => $"on behalf of {Isolated.Of(speaker.OnBehalfOf ?? "")}",
        StatementKind.Group => $"on behalf of the {Isolated.Of(speaker.OnBehalfOf ?? "")}",
        StatementKind.Reply => "right of reply",
        _ => "",
    };

    public static string MyPlace(int place, string? when) =>
        $"You are {(place == 1 ? "next" : Dates.Ordinal(place))}{(when is null ? "; a time follows when the meeting is in session" : $", {when}")}";

    public static string About(Site site, DateTimeOffset from, DateTimeOffset to) =>
        Dates.Clock(site.Local(from)) is var first && Dates.Clock(site.Local(to)) is var last && first == last ? $"about {first}" : $"about {first}–{last}";

    public static string Inscribed(Site site, DateTimeOffset at) => $"inscribed {Dates.Clock(site.Local(at))}";

    public static string Heard(int count) => count == 1 ? "1 statement made" : $"{count} statements made";

    public static string Took(Statement statement) => statement.Taken > statement.Limit
        ? $"{Clock(statement.Taken)}, {Clock(statement.Taken - statement.Limit)} over the limit"
        : Clock(statement.Taken);

    public static string PointsOfOrder(int count) => count == 1 ? "1 point of order" : $"{count} points of order";

    public static string Ruled(Ruling ruling) => ruling.Upheld ? "upheld" : "not upheld";

    public static string Of(int limit) => $"of {limit / 60} minutes";

    public static string Clock(int seconds) => $"{seconds / 60}:{seconds % 60:00}";
}
