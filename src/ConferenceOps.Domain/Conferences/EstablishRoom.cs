using System.Collections.Immutable;
using ConferenceOps.Domain.Drafting;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>Adds a room to those in which the bodies of the conference meet.</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Room">The room's identity.</param>
/// <param name="Name">What it is called; no other room of the conference looks like it by its name.</param>
/// <param name="Seats">How many it seats.</param>
/// <param name="Interpretation">The languages that are interpreted in it; none if it has no booths.</param>
[Entitled(Roles.Secretariat, "add a room")]
[GenerateSerializer, Immutable]
public sealed record EstablishRoom(
    ConferenceId Conference, RoomId Room, [Text(TextLimits.Room)] string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation)
    : IConferenceCommand, ICreates<RoomId>
{
    RoomId ICreates<RoomId>.Made => Room;

    /// <inheritdoc/>
    public Decision<ConferenceEvent> Decide(Conference state, Actor by, DateTimeOffset now)
    {
        if (!state.Convened)
            return Refusal.Unknown("conference");
        if (Conferences.Room.Refuse(state, Room, Name, Seats) is { } refused)
            return refused;
        return new RoomEstablished(Room, Name, Seats, [.. Interpretation.Distinct().Order()]);
    }
}
