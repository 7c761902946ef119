using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>A room of a conference, for the meetings of all its bodies.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">What it is called now.</param>
/// <param name="Seats">How many it seats.</param>
/// <param name="Interpretation">The languages that are interpreted in it; empty if it has no booths.</param>
/// <param name="Closed">True once no meeting is planned in it any more.</param>
/// <param name="FormerNames">What it was called before, the oldest first.</param>
[GenerateSerializer, Immutable]
public sealed record Room(
    RoomId Id, string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation, bool Closed, ImmutableArray<string> FormerNames)
{
    /// <summary>The greatest number of seats a room can have.</summary>
    public const int MostSeats = 20_000;

    /// <summary>
    /// The room of this identity. Meetings that were planned before rooms had one named them by a text: it is the first room that looks like this text,
    /// or did under a former name. Null if there is none.
    /// </summary>
    public static Room? Of(ImmutableArray<Room> rooms, RoomId? id, string name) => rooms.FirstOrDefault(
        room => id is { } known ? room.Id == known : Skeleton.Same(room.Name, name) || room.FormerNames.Any(former => Skeleton.Same(former, name)));

    /// <summary>What it is called and what it offers.</summary>
    internal ImmutableArray<Standing> Standing() =>
    [
        new("name", Name), new("seats", Refusal.Words($"{Seats}")),
        new("interpretation", Interpretation.IsEmpty ? "none" : string.Join(", ", Interpretation.Select(language => $"{language}"))),
    ];

    /// <summary>Why a room cannot be called so or seat so many, or null if it can.</summary>
    internal static Refusal? Refuse(Conference conference, RoomId self, string name, int seats)
    {
        if (conference.Rooms.FirstOrDefault(room => room.Id != self && Skeleton.Same(room.Name, name)) is { } alike)
            return new("room-name-taken", $"There is a room called {alike.Name} already. Give this one a name that cannot be mistaken for it.");
        if (seats is < 1 or > MostSeats)
            return new("seats-out-of-range", Refusal.Words($"A room has at least one seat and at most {MostSeats:N0}."));
        return null;
    }
}
