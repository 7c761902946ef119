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

    /// <summary>The first so many meetings after a cursor; null leaves a condition out.</summary>
    /// <param name="body">Only those of a body.</param>
    /// <param name="day">Only those that begin on a day at the place of the conference.</param>
    /// <param name="from">Only those that end after a moment.</param>
    /// <param name="to">Only those that begin before a moment.</param>
    /// <param name="status">Only those of some statuses.</param>
    /// <param name="first">How many at most.</param>
    /// <param name="after">The end cursor of the page before.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<MeetingConnection> Meetings(
        Guid? body = null, DateOnly? day = null, DateTimeOffset? from = null, DateTimeOffset? to = null, IEnumerable<MeetingStatus>? status = null,
        int first = 50, string? after = null, CancellationToken cancel = default) => (await Query(
            "meetings",
            $$"""
            query ($first: Int, $after: String, $body: ID, $day: Date, $from: DateTime, $to: DateTime, $status: [MeetingStatus!]) {
              meetings(first: $first, after: $after, body: $body, day: $day, from: $from, to: $to, status: $status) {
                nodes { {{MeetingFields}} } {{PageFields}}
              }
            }
            """,
            new()
            {
                ["first"] = first,
                ["after"] = after,
                ["body"] = body,
                ["day"] = day is { } on ? Day(on) : null,
                ["from"] = from?.ToUniversalTime(),
                ["to"] = to?.ToUniversalTime(),
                ["status"] = status is null ? null : new JsonArray([.. status.Select(one => (JsonNode)WireEnum<MeetingStatus>.Name(one))]),
            },
            ClientJson.Default.MeetingConnection,
            cancel))!;

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
