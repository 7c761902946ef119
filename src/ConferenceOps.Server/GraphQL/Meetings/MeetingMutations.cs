using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Meetings;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage.ReadModels.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL;

internal sealed partial class Mutation
{
    [May(Audience.Delegates)]
    public static Task<MeetingPayload> ScheduleMeeting(
        ScheduleMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, () => grains.Programme(input.Body).Schedule(
            new(input.Meeting, input.Title, input.Starts, input.Ends, input.Room), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> RescheduleMeeting(
        RescheduleMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, meeting => grains.Programme(meeting.Body).Reschedule(
            new(input.Meeting, input.Starts, input.Ends, input.Room), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> CancelMeeting(
        CancelMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, meeting => grains.Programme(meeting.Body).Cancel(new(input.Meeting, input.Because), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> OpenMeeting(
        OpenMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, meeting => grains.Meeting(input.Meeting).Open(meeting.Body, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> TakeUpItem(
        TakeUpItemInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, _ => grains.Meeting(input.Meeting).TakeUp(input.Item, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> SuspendMeeting(
        SuspendMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, _ => grains.Meeting(input.Meeting).Suspend(input.Because, caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> ResumeMeeting(
        ResumeMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, _ => grains.Meeting(input.Meeting).Resume(new(input.Meeting), caller.Sends(input.CommandId)));

    [May(Audience.Delegates)]
    public static Task<MeetingPayload> AdjournMeeting(
        AdjournMeetingInput input, [FromUserContext] Caller caller, [FromServices] IGrainFactory grains, [FromServices] Boards boards) =>
        MeetingPayload.After(input.Meeting, boards, _ => grains.Meeting(input.Meeting).Adjourn(caller.Sends(input.CommandId)));
}

internal sealed record ScheduleMeetingInput(
    CommandId CommandId, BodyId Body, MeetingId Meeting, string Title, DateTimeOffset Starts, DateTimeOffset Ends, string Room);

internal sealed record RescheduleMeetingInput(CommandId CommandId, MeetingId Meeting, DateTimeOffset Starts, DateTimeOffset Ends, string Room);

internal sealed record CancelMeetingInput(CommandId CommandId, MeetingId Meeting, string Because);

internal sealed record OpenMeetingInput(CommandId CommandId, MeetingId Meeting);

internal sealed record ResumeMeetingInput(CommandId CommandId, MeetingId Meeting);

internal sealed record AdjournMeetingInput(CommandId CommandId, MeetingId Meeting);

internal sealed record TakeUpItemInput(CommandId CommandId, MeetingId Meeting, AgendaItemId Item);

internal sealed record SuspendMeetingInput(CommandId CommandId, MeetingId Meeting, string? Because);

/// <summary>The meeting as it stands after the command, and why the command was refused if it was.</summary>
internal sealed record MeetingPayload(MeetingNode? Result, Refusal? Refusal)
{
    /// <summary>A command on a meeting that is in a programme.</summary>
    internal static async Task<MeetingPayload> After(MeetingId id, Boards boards, Func<MeetingRow, Task<Outcome>> command) =>
        (await boards.Meetings()).Find(id) is { } meeting
            ? await After(id, boards, () => command(meeting))
            : new(null, Domain.Refusal.Unknown("meeting"));

    internal static async Task<MeetingPayload> After(MeetingId id, Boards boards, Func<Task<Outcome>> command)
    {
        var outcome = await command();
        return new((await boards.Meetings()).Find(id) is { } row ? new(row) : null, outcome.Refusal);
    }
}
