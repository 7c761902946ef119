using System.Collections.Immutable;
using ConferenceOps.Client;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Groups;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.Demo;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>A body of a test's own, so that tests do not meet in its programme, agenda or drafts.</summary>
internal sealed record Commission(BodyId Id, ConferenceClient Secretary, ConferenceClient Chair, ConferenceClient Delegate)
{
    public static DateTimeOffset Morning { get; } = new(2026, 6, 15, 14, 0, 0, TimeSpan.Zero);

    public static async Task<Commission> Established(RunningConference conference)
    {
        var secretary = await conference.As(RunningConference.Secretary);
        var body = new BodyId(Guid.CreateVersion7());
        var established = await secretary.Send(
            new EstablishBody(DemoConference.Id, body, $"Commission {body}", $"C. {body}", new(2026, 6, 15), new(2026, 6, 19), 10));
        Assert.Null(established.Refusal);
        return new(body, secretary, await conference.As(RunningConference.Chair), await conference.As(RunningConference.Delegate));
    }

    public async Task<MeetingId> Meeting(int hours = 0)
    {
        var (meeting, starts) = (new MeetingId(Guid.CreateVersion7()), Morning.AddHours(hours));
        Assert.Null((await Secretary.Send(new ScheduleMeeting(Id, meeting, "General debate", starts, starts.AddHours(3), await Room()))).Refusal);
        return meeting;
    }

    /// <summary>A room of a test's own, as the rooms are those of all bodies.</summary>
    public async Task<RoomId> Room(string? name = null)
    {
        var room = new RoomId(Guid.CreateVersion7());
        Assert.Null((await Secretary.Send(new EstablishRoom(DemoConference.Id, room, name ?? $"Room {room}", 400, []))).Refusal);
        return room;
    }

    public async Task<MeetingId> OpenMeeting()
    {
        var meeting = await Meeting();
        Assert.Null((await Chair.Send(new OpenMeeting(meeting))).Refusal);
        return meeting;
    }

    /// <summary>A group of these States, for all of which it lets them speak.</summary>
    public async Task<StateGroup> Group(params ImmutableArray<DelegationId> members)
    {
        var group = new GroupId(Guid.CreateVersion7());
        var form = new FormGroup(DemoConference.Id, group, $"Group of Friends {group}", null, GroupKind.CrossRegional, false, members);
        Assert.Null((await Secretary.Send(form)).Refusal);
        foreach (var member in members)
            Assert.Null((await Secretary.Send(new DesignateSpokesperson(DemoConference.Id, group, member))).Refusal);
        return (await Secretary.Groups())!.Find(group)!;
    }

    public async Task<AgendaItemId> AgendaItem(string title)
    {
        var item = new AgendaItemId(Guid.CreateVersion7());
        Assert.Null((await Secretary.Send(new AddAgendaItem(Id, item, null, title))).Refusal);
        return item;
    }
}
