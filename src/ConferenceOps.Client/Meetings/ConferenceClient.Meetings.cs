using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string MeetingFields = $$"""
        id version body { {{BodyNameFields}} } title starts ends room status ordinal item { id number title } openedAt adjournedAt
        """;
    private const string ProgrammeFields = $$"""version planned held left meetings { {{MeetingFields}} }""";

    /// <summary>A meeting, or null if there is none of this id.</summary>
    public Task<Meeting?> Meeting(Guid meeting, CancellationToken cancel = default) =>
        Query("meeting", $$"""query ($id: ID!) { meeting(id: $id) { {{MeetingFields}} } }""", new() { ["id"] = meeting }, ClientJson.Default.Meeting, cancel);

    /// <summary>The meetings of a body, or of all, that start in a time and have one of some statuses; null leaves a condition out.</summary>
    public async Task<IReadOnlyList<Meeting>> Meetings(
        Guid? body = null, DateTimeOffset? from = null, DateTimeOffset? to = null, IEnumerable<MeetingStatus>? status = null, CancellationToken cancel = default) =>
        await Query(
            "meetings",
            $$"""query ($body: ID, $from: DateTime, $to: DateTime, $status: [MeetingStatus!]) { meetings(body: $body, from: $from, to: $to, status: $status) { {{MeetingFields}} } }""",
            new()
            {
                ["body"] = body,
                ["from"] = from?.ToUniversalTime(),
                ["to"] = to?.ToUniversalTime(),
                ["status"] = status is null ? null : new JsonArray([.. status.Select(one => (JsonNode)WireEnum<MeetingStatus>.Name(one))]),
            },
            ClientJson.Default.IReadOnlyListMeeting,
            cancel) ?? [];

    /// <summary>Schedules a meeting of a body.</summary>
    public Task<CommandResult<Meeting>> ScheduleMeeting(
        Guid body, Guid meeting, string title, DateTimeOffset starts, DateTimeOffset ends, string room, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand(
            "scheduleMeeting",
            new()
            {
                ["body"] = body,
                ["meeting"] = meeting,
                ["title"] = title,
                ["starts"] = starts.ToUniversalTime(),
                ["ends"] = ends.ToUniversalTime(),
                ["room"] = room,
            },
            commandId,
            cancel);

    /// <summary>Moves a meeting to another time or room.</summary>
    public Task<CommandResult<Meeting>> RescheduleMeeting(
        Guid meeting, DateTimeOffset starts, DateTimeOffset ends, string room, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand(
            "rescheduleMeeting",
            new() { ["meeting"] = meeting, ["starts"] = starts.ToUniversalTime(), ["ends"] = ends.ToUniversalTime(), ["room"] = room },
            commandId,
            cancel);

    /// <summary>Cancels a meeting, which frees its entitlement.</summary>
    public Task<CommandResult<Meeting>> CancelMeeting(Guid meeting, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("cancelMeeting", new() { ["meeting"] = meeting, ["because"] = because }, commandId, cancel);

    /// <summary>Opens a meeting; it takes its ordinal.</summary>
    public Task<CommandResult<Meeting>> OpenMeeting(Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("openMeeting", new() { ["meeting"] = meeting }, commandId, cancel);

    /// <summary>Takes up an item of the agenda of the meeting's body.</summary>
    public Task<CommandResult<Meeting>> TakeUpItem(Guid meeting, Guid item, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("takeUpItem", new() { ["meeting"] = meeting, ["item"] = item }, commandId, cancel);

    /// <summary>Suspends an open meeting.</summary>
    public Task<CommandResult<Meeting>> SuspendMeeting(Guid meeting, string? because = null, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("suspendMeeting", new() { ["meeting"] = meeting, ["because"] = because }, commandId, cancel);

    /// <summary>Resumes a suspended meeting.</summary>
    public Task<CommandResult<Meeting>> ResumeMeeting(Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("resumeMeeting", new() { ["meeting"] = meeting }, commandId, cancel);

    /// <summary>Adjourns a meeting, which ends it.</summary>
    public Task<CommandResult<Meeting>> AdjournMeeting(Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        MeetingCommand("adjournMeeting", new() { ["meeting"] = meeting }, commandId, cancel);

    private Task<CommandResult<Meeting>> MeetingCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, MeetingFields, input, commandId, ClientJson.Default.CommandResultMeeting, cancel);
}
