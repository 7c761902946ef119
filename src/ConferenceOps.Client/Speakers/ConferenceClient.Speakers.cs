using System.Text.Json.Nodes;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string SpeakerFields = "speaker { id delegation name kind onBehalfOf }";
    private const string SpeakersFields = $$"""
        id version now body status number title limits { national group firstReply secondReply } floor { {{SpeakerFields}} meeting since limit pausedAt paused }
        waiting(first: 500) { nodes { {{SpeakerFields}} limit from to } } heard(first: 500) { nodes { {{SpeakerFields}} meeting since taken limit } } points { id delegation name meeting at ruling { upheld words } }
        """;

    /// <summary>The speakers list of an agenda item, or null while it has not been opened.</summary>
    public Task<SpeakersList?> Speakers(Guid item, CancellationToken cancel = default) =>
        Query("speakersList", $$"""query ($id: ID!) { speakersList(id: $id) { {{SpeakersFields}} } }""", new() { ["id"] = item }, ClientJson.Default.SpeakersList, cancel);

    /// <summary>Opens the speakers list of an item of a body's agenda.</summary>
    public Task<CommandResult<SpeakersList>> OpenSpeakersList(Guid item, Guid body, TimeLimits limits, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("openSpeakersList", Limited(limits, new() { ["list"] = item, ["body"] = body }), commandId, cancel);

    /// <summary>Inscribes a delegation, in national capacity or on behalf of a group.</summary>
    public Task<CommandResult<SpeakersList>> Inscribe(
        Guid list, Guid inscription, Guid delegation, string? onBehalfOf = null, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("inscribe", new() { ["list"] = list, ["inscription"] = inscription, ["delegation"] = delegation, ["onBehalfOf"] = onBehalfOf }, commandId, cancel);

    /// <summary>Gives up a place.</summary>
    public Task<CommandResult<SpeakersList>> WithdrawInscription(Guid list, Guid inscription, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("withdrawInscription", new() { ["list"] = list, ["inscription"] = inscription }, commandId, cancel);

    /// <summary>Lets all others who wait go first.</summary>
    public Task<CommandResult<SpeakersList>> YieldPlace(Guid list, Guid inscription, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("yieldPlace", new() { ["list"] = list, ["inscription"] = inscription }, commandId, cancel);

    /// <summary>Moves a speaker to a place, counted from 1, with a reason for the record.</summary>
    public Task<CommandResult<SpeakersList>> MoveSpeaker(Guid list, Guid inscription, int place, string because, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("moveSpeaker", new() { ["list"] = list, ["inscription"] = inscription, ["place"] = place, ["because"] = because }, commandId, cancel);

    /// <summary>Closes a list.</summary>
    public Task<CommandResult<SpeakersList>> CloseSpeakersList(Guid list, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("closeSpeakersList", new() { ["list"] = list }, commandId, cancel);

    /// <summary>Opens a closed list again.</summary>
    public Task<CommandResult<SpeakersList>> ReopenSpeakersList(Guid list, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("reopenSpeakersList", new() { ["list"] = list }, commandId, cancel);

    /// <summary>Changes the time limits of statements that have not begun.</summary>
    public Task<CommandResult<SpeakersList>> SetTimeLimits(Guid list, TimeLimits limits, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("setTimeLimits", Limited(limits, new() { ["list"] = list }), commandId, cancel);

    /// <summary>Gives the floor, in a meeting, to the one who is seen as the next.</summary>
    public Task<CommandResult<SpeakersList>> GiveFloor(Guid list, Guid inscription, Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("giveFloor", new() { ["list"] = list, ["inscription"] = inscription, ["meeting"] = meeting }, commandId, cancel);

    /// <summary>Ends the statement being made.</summary>
    public Task<CommandResult<SpeakersList>> EndStatement(Guid list, Guid inscription, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("endStatement", new() { ["list"] = list, ["inscription"] = inscription }, commandId, cancel);

    /// <summary>Grants a right of reply in a meeting.</summary>
    public Task<CommandResult<SpeakersList>> GrantReply(
        Guid list, Guid inscription, Guid delegation, Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("grantReply", new() { ["list"] = list, ["inscription"] = inscription, ["delegation"] = delegation, ["meeting"] = meeting }, commandId, cancel);

    /// <summary>Stops the clock of the statement being made.</summary>
    public Task<CommandResult<SpeakersList>> PauseStatement(Guid list, Guid inscription, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("pauseStatement", new() { ["list"] = list, ["inscription"] = inscription }, commandId, cancel);

    /// <summary>Lets the clock of a paused statement run on.</summary>
    public Task<CommandResult<SpeakersList>> ResumeStatement(Guid list, Guid inscription, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("resumeStatement", new() { ["list"] = list, ["inscription"] = inscription }, commandId, cancel);

    /// <summary>Records a point of order that a delegation raised in a meeting.</summary>
    public Task<CommandResult<SpeakersList>> RaisePointOfOrder(
        Guid list, Guid point, Guid delegation, Guid meeting, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("raisePointOfOrder", new() { ["list"] = list, ["point"] = point, ["delegation"] = delegation, ["meeting"] = meeting }, commandId, cancel);

    /// <summary>Rules upon a point of order, with words for the record if any.</summary>
    public Task<CommandResult<SpeakersList>> RulePointOfOrder(
        Guid list, Guid point, bool upheld, string? words = null, Guid? commandId = null, CancellationToken cancel = default) =>
        SpeakersCommand("rulePointOfOrder", new() { ["list"] = list, ["point"] = point, ["upheld"] = upheld, ["words"] = words }, commandId, cancel);

    private static JsonObject Limited(TimeLimits limits, JsonObject input)
    {
        (input["national"], input["group"], input["firstReply"], input["secondReply"]) = (limits.National, limits.Group, limits.FirstReply, limits.SecondReply);
        return input;
    }

    private Task<CommandResult<SpeakersList>> SpeakersCommand(string name, JsonObject input, Guid? commandId, CancellationToken cancel) =>
        Command(name, SpeakersFields, input, commandId, ClientJson.Default.CommandResultSpeakersList, cancel);
}
