using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Changes what a room is called and what it offers; the meetings in it stay in it.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Room">The room.</param>
/// <param name="SeenVersion">The version of the conference that the sender saw.</param>
/// <param name="Name">What it is called; no other room of the conference looks like it by its name.</param>
/// <param name="Seats">How many it seats.</param>
/// <param name="Interpretation">The languages that are interpreted in it; none if it has no booths.</param>
[Entitled(Roles.Secretariat, "change a room")]
[GenerateSerializer, Immutable]
public sealed record ChangeRoom(
    ConferenceId Conference, RoomId Room, int SeenVersion, [Text(TextLimits.Room)] string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation)
    : IConferenceCommand, IChanges<Conference, ConferenceEvent>
{
    bool IChanges<Conference, ConferenceEvent>.Replaces(ConferenceEvent happened) => happened is RoomChanged e && e.Room == Room;

    IEnumerable<Standing> IChanges<Conference, ConferenceEvent>.Standing(Conference state) => state.Find(Room)?.Standing() ?? [];

    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (state.Find(Room) is not { } room)
            return Refusal.Unknown("room");
        if (Conferences.Room.Refuse(state, Room, Name, Seats) is { } refused)
            return refused;
        ImmutableArray<DraftLanguage> languages = [.. Interpretation.Distinct().Order()];
        return room.Name == Name && room.Seats == Seats && room.Interpretation.SequenceEqual(languages)
            ? Decision<ConferenceEvent>.Unchanged
            : new RoomChanged(Room, Name, Seats, languages);
    }
}
