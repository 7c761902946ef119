using System.Globalization;

namespace ConferenceOps.Client;

public sealed partial class ConferenceClient
{
    private const string BodyNameFields = "id name shortName";
    private const string BodyFields = $$"""
        id name shortName first last entitlement officers { office name state }
        programme @include(if: $programme) { {{ProgrammeFields}} } agenda @include(if: $agenda) { {{AgendaFields}} }
        """;
    private const string ConferenceFields = $$"""id version title shortTitle timeZone bodies { id name shortName first last entitlement officers { office name state } }""";

    /// <summary>Who asks.</summary>
    public async Task<Viewer> Viewer(CancellationToken cancel = default) =>
        (await Query("viewer", $$"""{ viewer { signedIn name roles delegation { {{DelegationFields}} } } }""", null, ClientJson.Default.Viewer, cancel))!;

    /// <summary>The conference that the server serves, or null if none has been convened.</summary>
    /// <param name="programme">Whether each body comes with its meetings.</param>
    /// <param name="agenda">Whether each body comes with its agenda.</param>
    /// <param name="cancel">Gives up.</param>
    public Task<Conference?> Conference(bool programme = false, bool agenda = false, CancellationToken cancel = default) => Query(
        "conference",
        $$"""query ($programme: Boolean!, $agenda: Boolean!) { conference { id version title shortTitle timeZone bodies { {{BodyFields}} } } }""",
        new() { ["programme"] = programme, ["agenda"] = agenda },
        ClientJson.Default.Conference,
        cancel);

    /// <summary>A body with its meetings and its agenda, or null if there is none of this id.</summary>
    public Task<Body?> Body(Guid body, CancellationToken cancel = default) => Query(
        "body",
        $$"""query ($id: ID!, $programme: Boolean!, $agenda: Boolean!) { body(id: $id) { {{BodyFields}} } }""",
        new() { ["id"] = body, ["programme"] = true, ["agenda"] = true },
        ClientJson.Default.Body,
        cancel);

    /// <summary>Convenes a conference.</summary>
    public Task<CommandResult<Conference>> ConveneConference(
        Guid conference, string title, string shortTitle, string timeZone, Guid? commandId = null, CancellationToken cancel = default) => Command(
        "conveneConference",
        ConferenceFields,
        new() { ["conference"] = conference, ["title"] = title, ["shortTitle"] = shortTitle, ["timeZone"] = timeZone },
        commandId,
        ClientJson.Default.CommandResultConference,
        cancel);

    /// <summary>Establishes a body of the conference, entitled to so many meetings.</summary>
    public Task<CommandResult<Conference>> EstablishBody(
        Guid conference, Guid body, string name, string shortName, DateOnly first, DateOnly last, int entitlement, Guid? commandId = null, CancellationToken cancel = default) => Command(
        "establishBody",
        ConferenceFields,
        new()
        {
            ["conference"] = conference,
            ["body"] = body,
            ["name"] = name,
            ["shortName"] = shortName,
            ["first"] = Day(first),
            ["last"] = Day(last),
            ["entitlement"] = entitlement,
        },
        commandId,
        ClientJson.Default.CommandResultConference,
        cancel);

    /// <summary>Elects an officer of a body.</summary>
    public Task<CommandResult<Conference>> ElectOfficer(
        Guid conference, Guid body, string office, string name, string state, Guid? commandId = null, CancellationToken cancel = default) => Command(
        "electOfficer",
        ConferenceFields,
        new() { ["conference"] = conference, ["body"] = body, ["office"] = office, ["name"] = name, ["state"] = state },
        commandId,
        ClientJson.Default.CommandResultConference,
        cancel);

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
