using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Text;

namespace ConferenceOps.Web.Conferences;

/// <summary>What the pages say about rooms.</summary>
internal static class RoomWords
{
    public const string Rooms = "Rooms";
    public const string Lead = "Where the bodies of the conference meet. Each room has one meeting at a time, whichever body holds it.";
    public const string Empty = "The conference has no rooms yet. The Secretariat adds them here; meetings are planned in them.";
    public const string NoneYet = "The conference has no rooms yet.";
    public const string AddThem = "Add the rooms first";
    public const string Room = "Room";
    public const string Choose = "Choose a room";
    public const string ChooseFirst = "Choose a room.";
    public const string Add = "Add a room";
    public const string Change = "Change";
    public const string Save = "Save the room";
    public const string Name = "Name";
    public const string Seats = "Seats";
    public const string SeatsMissing = "Give the number of seats.";
    public const string Interpretation = "Interpretation";
    public const string InterpretationHint = "The languages with a booth in this room.";
    public const string NoInterpretation = "no interpretation";
    public const string Close = "Close the room";
    public const string CloseAsk = "No further meeting can be planned in it. What is planned there has to be moved first; the room can be opened again.";
    public const string Reopen = "Open the room again";
    public const string Closed = "Closed";

    private static readonly int Every = Enum.GetValues<DraftLanguage>().Length;

    /// <summary>What a room offers: "410 seats, interpretation in all six languages".</summary>
    public static string Offers(Room room) =>
        FormattableString.Invariant($"{room.Seats:N0} {(room.Seats == 1 ? "seat" : "seats")}, {InterpretedIn(room)}");

    /// <summary>A room in a list to choose from, and whether it can be had.</summary>
    public static string Offered(Room room, RoomUse? taken) => taken is null
        ? $"{Isolated.Of(room.Name)}: {Offers(room)}. Free"
        : $"{Isolated.Of(room.Name)}: {Offers(room)}. Taken by {Isolated.Of(taken.Title)} ({Isolated.Of(taken.Body)})";

    public static string InterpretedIn(Room room) => room.Interpretation.Length switch
    {
        0 => NoInterpretation,
        var some when some == Every => "interpretation in all six languages",
        _ => $"interpretation in {InWords(room.Interpretation)}",
    };

    public static string InWords(ImmutableArray<DraftLanguage> languages) => languages.IsEmpty ? "none" : string.Join(", ", languages.Select(NameOf));

    public static string NameOf(DraftLanguage language) => language switch
    {
        DraftLanguage.Ar => "Arabic",
        DraftLanguage.Zh => "Chinese",
        DraftLanguage.En => "English",
        DraftLanguage.Fr => "French",
        DraftLanguage.Ru => "Russian",
        _ => "Spanish",
    };
}
