using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Server.GraphQL.Agenda;
using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Conferences;

[Name("Conference")]
internal sealed class ConferenceNode(ConferenceBoard board)
{
    public ConferenceId Id => board.Id;

    public int Version => board.Conference.Version;

    public string Title => board.Conference.State.Title;

    public string ShortTitle => board.Conference.State.ShortTitle;

    public string TimeZone => board.Conference.State.TimeZone;

    [Expect(4)]
    public IEnumerable<BodyNode> Bodies() => board.Conference.State.Bodies.Select(body => new BodyNode(body));
}

[Name("Body")]
internal sealed class BodyNode(Body body)
{
    public BodyId Id => body.Id;

    public string Name => body.Name;

    public string ShortName => body.ShortName;

    public DateOnly First => body.First;

    public DateOnly Last => body.Last;

    public int Entitlement => body.Entitlement;

    public IEnumerable<OfficerNode> Officers() => body.Officers.Select(officer => new OfficerNode(officer));

    public async Task<ProgrammeNode> Programme([FromServices] Boards boards) => new(await boards.Programme(body.Id), body.Entitlement);

    public async Task<AgendaNode> Agenda([FromServices] IGrainFactory grains) => new(await grains.Agenda(body.Id).Read());

    // Null to those who may not see drafts, so that the rest of the body still reaches them.
    [May(Audience.Delegates)]
    public async Task<IEnumerable<DraftNode>?> Drafts([FromServices] Boards boards) =>
        (await boards.Drafts()).Where(row => row.Body == body.Id).Select(row => new DraftNode(row));
}

[Name("Officer")]
internal sealed class OfficerNode(Officer officer)
{
    public string Office => officer.Office;

    public string Name => officer.Name;

    public string State => officer.State;
}
