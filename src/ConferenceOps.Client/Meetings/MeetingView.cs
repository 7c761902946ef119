using System.Collections.Immutable;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client;

/// <summary>A meeting, as its body's programme and its own course have it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Version">The version of the stream <c>meeting/{id}</c> that this shows.</param>
/// <param name="Body">The body that meets.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Starts">When it is planned to begin.</param>
/// <param name="Ends">When it is planned to rise.</param>
/// <param name="Room">What the room is called now.</param>
/// <param name="Status">Where it is in its life.</param>
/// <param name="Ordinal">"12" for the 12th meeting of its body; null until it opens.</param>
/// <param name="Item">The agenda item under consideration as the agenda calls it now, or null.</param>
/// <param name="RoomId">The room; null if the conference has none that is called as this meeting's was when it was planned.</param>
public sealed record MeetingView(
    MeetingId Id, int Version, BodyName Body, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room, MeetingStatus Status, int? Ordinal,
    ItemUnderConsideration? Item, RoomId? RoomId = null)
{
    /// <summary>The meeting after something happened in it, at this version of its stream.</summary>
    public MeetingView After(MeetingEvent happened, int version)
    {
        var held = new Meeting(Status, Body.Id, Ordinal ?? 0, Title, Item).Evolve(happened);
        return this with { Version = version, Status = held.Status, Ordinal = held.Ordinal == 0 ? Ordinal : held.Ordinal, Item = held.Item };
    }

    /// <summary>The meeting after something happened in its body's programme; the same if that concerns another.</summary>
    public MeetingView After(ProgrammeEvent happened)
    {
        if (MeetingOf(happened) != Id)
            return this;
        var planned = new Programme([new(Id, Title, Starts, Ends, Room, Ordinal, Status is MeetingStatus.Cancelled, RoomId)], 0).Evolve(happened).Find(Id)!;
        return this with
        {
            Starts = planned.Starts,
            Ends = planned.Ends,
            Room = planned.Room,
            RoomId = planned.RoomId,
            Ordinal = planned.Ordinal,
            Status = planned.Cancelled ? MeetingStatus.Cancelled : Status,
        };
    }

    /// <summary>The meeting after something happened to the conference, by which its room is called.</summary>
    public MeetingView After(ConferenceEvent happened) => happened is RoomChanged changed && changed.Room == RoomId ? this with { Room = changed.Name } : this;

    /// <summary>The meeting after something happened to its body's agenda, by which its item is called; null if the item's number must be asked for.</summary>
    public MeetingView? After(AgendaEvent happened) => happened switch
    {
        AgendaItemRenamed e when e.Item == Item?.Id => this with { Item = Item with { Title = e.Title } },
        // Those after a removed item move up.
        AgendaItemRemoved when Item is not null => null,
        _ => this,
    };

    /// <summary>The meeting with its item as this agenda of its body calls it.</summary>
    public MeetingView On(AgendaView? agenda) => agenda?.Items.FirstOrDefault(one => one.Id == Item?.Id) is { } item
        ? this with { Item = new(item.Id, item.Number, item.Title) }
        : this;

    /// <summary>The meeting that something in a programme concerns.</summary>
    public static MeetingId MeetingOf(ProgrammeEvent happened) => happened switch
    {
        MeetingScheduled e => e.Meeting,
        MeetingRescheduled e => e.Meeting,
        MeetingCancelled e => e.Meeting,
        MeetingCalled e => e.Meeting,
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The meetings of a body.</summary>
/// <param name="Version">The version of the stream <c>programme/{body}</c> that this shows.</param>
/// <param name="Planned">How many are planned or have taken place; cancelled ones do not count.</param>
/// <param name="Held">How many have been opened.</param>
/// <param name="Left">How many more may be planned; negative when more are planned than the body is entitled to.</param>
/// <param name="Meetings">In order of their start, cancelled ones included.</param>
public sealed record ProgrammeView(int Version, int Planned, int Held, int Left, ImmutableArray<MeetingView> Meetings);
