using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains;

namespace ConferenceOps.Server.Demo;

/// <summary>The rooms in which the demonstration's bodies meet; their seats are the demonstration's own.</summary>
internal static class DemoRooms
{
    public const string Council = "Trusteeship Council Chamber";
    public const string Four = "Conference Room 4";

    private static readonly ImmutableArray<DraftLanguage> Six = [.. Enum.GetValues<DraftLanguage>()];

    private static readonly (string Name, int Seats, ImmutableArray<DraftLanguage> Interpretation)[] All =
    [
        (Council, 620, Six),
        (Four, 410, Six),
        ("Conference Room 1", 380, Six),
        ("Conference Room 5", 120, [DraftLanguage.En, DraftLanguage.Fr, DraftLanguage.Es]),
        ("Conference Room 9", 60, []),
    ];

    public static RoomId Of(string name) => new(DemoActors.Identity($"room {name}"));

    public static async Task Establish(CommandRouter commands)
    {
        foreach (var room in All)
        {
            await commands.Load(
                DemoActors.Secretariat, $"establish {room.Name}",
                new EstablishRoom(DemoConference.Id, Of(room.Name), room.Name, room.Seats, room.Interpretation));
        }
    }
}
