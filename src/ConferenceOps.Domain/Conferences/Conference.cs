using System.Collections.Immutable;
using System.Diagnostics;
using ConferenceOps.Domain.Text;
using Orleans;

namespace ConferenceOps.Domain.Conferences;

/// <summary>A conference: its name, its zone of time and the bodies that meet under it.</summary>
/// <param name="Title">The full title; empty before the conference is convened.</param>
/// <param name="ShortTitle">The title used in mastheads.</param>
/// <param name="TimeZone">The IANA zone of the place where it meets, as in <c>America/New_York</c>.</param>
/// <param name="Bodies">The bodies in the order in which they were established.</param>
/// <param name="Rooms">The rooms in which they meet, in the order in which they were established.</param>
[GenerateSerializer, Immutable]
public sealed record Conference(string Title, string ShortTitle, string TimeZone, ImmutableArray<Body> Bodies, ImmutableArray<Room> Rooms)
    : IAggregate<Conference, ConferenceEvent>
{
    /// <inheritdoc/>
    public static string Kind => "conference";

    /// <inheritdoc/>
    public static Audience Followers => Audience.Public;

    /// <inheritdoc/>
    public static int Shape => 2;

    /// <inheritdoc/>
    public static Conference Initial { get; } = new("", "", "UTC", [], []);

    /// <summary>True once the conference has been convened.</summary>
    public bool Convened => Title.Length > 0;

    /// <summary>The body with this identity, or null.</summary>
    public Body? Find(BodyId body) => Bodies.FirstOrDefault(candidate => candidate.Id == body);

    /// <summary>The room with this identity, or null.</summary>
    public Room? Find(RoomId room) => Rooms.FirstOrDefault(candidate => candidate.Id == room);

    /// <inheritdoc/>
    public string? NameOf(Guid? part) =>
        part is { } one ? Find(new BodyId(one))?.Name ?? Find(new RoomId(one))?.Name : Convened ? Title : null;

    /// <inheritdoc/>
    public Conference Evolve(ConferenceEvent happened) => happened switch
    {
        ConferenceConvened e => this with { Title = e.Title, ShortTitle = e.ShortTitle, TimeZone = e.TimeZone },
        BodyEstablished e => this with { Bodies = Bodies.Add(new(e.Body, e.Name, e.ShortName, e.First, e.Last, e.Entitlement, [])) },
        OfficerElected e => this with { Bodies = Bodies.Replace(Find(e.Body)!, Elect(Find(e.Body)!, e)) },
        RoomEstablished e => this with { Rooms = Rooms.Add(new(e.Room, e.Name, e.Seats, e.Interpretation, false, [])) },
        RoomChanged e => Change(e.Room, room => room with
        {
            Name = e.Name,
            Seats = e.Seats,
            Interpretation = e.Interpretation,
            FormerNames = room.Name == e.Name ? room.FormerNames : room.FormerNames.Add(room.Name),
        }),
        RoomClosed e => Change(e.Room, room => room with { Closed = true }),
        RoomReopened e => Change(e.Room, room => room with { Closed = false }),
        _ => throw new UnreachableException(),
    };

    private Conference Change(RoomId id, Func<Room, Room> change) => this with { Rooms = Rooms.Replace(Find(id)!, change(Find(id)!)) };

    private static Body Elect(Body body, OfficerElected e) => body with { Officers = body.Officers.Add(new(e.Office, e.Name, e.State)) };
}

/// <summary>A body that meets: the Review Conference, its Preparatory Committee.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">The full name.</param>
/// <param name="ShortName">The name used in lists.</param>
/// <param name="First">The first day of its session, in the conference's zone.</param>
/// <param name="Last">The last day.</param>
/// <param name="Entitlement">How many meetings the General Assembly has mandated (resolution 77/71, paragraph 9).</param>
/// <param name="Officers">Those elected, in order of election.</param>
[GenerateSerializer, Immutable]
public sealed record Body(BodyId Id, string Name, string ShortName, DateOnly First, DateOnly Last, int Entitlement, ImmutableArray<Officer> Officers)
{
    /// <summary>Whether this could be taken for the body's name or short name.</summary>
    public bool IsCalled(string name) => Skeleton.Same(Name, name) || Skeleton.Same(ShortName, name);
}

/// <summary>An elected officer of a body.</summary>
/// <param name="Office">The office, as in "President".</param>
/// <param name="Name">The person.</param>
/// <param name="State">The State the person comes from.</param>
[GenerateSerializer, Immutable]
public sealed record Officer(string Office, string Name, string State);
