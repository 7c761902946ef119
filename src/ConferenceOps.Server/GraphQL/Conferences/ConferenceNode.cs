using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Server.GraphQL.Agenda;
using ConferenceOps.Server.GraphQL.Drafting;
using ConferenceOps.Server.GraphQL.Meetings;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Server.Views.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Conferences;

[Hides(nameof(Conference.Convened))]
internal sealed class ConferenceNode(ConferenceBoard board) : Node<Conference>(board.Conference.State)
{
    public ConferenceId Id => board.Id;

    public int Version => board.Conference.Version;

    [Description("The clocks at its place over its years and the present ones: by them all who show times show the same.")]
    public LocalClock Clock => board.Clock;

    [Expect(10)]
    public IEnumerable<RoomNode> Rooms() => Shown.Rooms.Select(room => new RoomNode(room, Shown));

    [Expect(4)]
    public IEnumerable<BodyNode> Bodies() => Shown.Bodies.Select(body => new BodyNode(body));
}

internal sealed class BodyNode(Body body) : Node<Body>(body)
{
    public async Task<ProgrammeNode> Programme([FromServices] ProgrammeBoards boards) => new(await boards.Programme(Shown.Id), Shown.Entitlement);

    [Costs(CostsAttribute.Read)]
    public async Task<AgendaNode> Agenda([FromServices] IGrainFactory grains) => new(await grains.Agenda(Shown.Id).Read());

    // Null to those who may not see drafts, so that the rest of the body still reaches them.
    [May(Audience.Delegates)]
    public async Task<IEnumerable<DraftNode>?> Drafts([FromServices] DraftBoards boards) =>
        (await boards.Drafts()).Where(row => row.Body == Shown.Id).Select(row => new DraftNode(row));
}
