using System.ComponentModel;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Meetings;
using ConferenceOps.Storage.ReadModels.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Meetings;

[Hides(nameof(MeetingRow.ItemNumber), nameof(MeetingRow.ItemTitle))]
internal sealed class MeetingNode(MeetingRow row) : Node<MeetingRow>(row)
{
    public async Task<BodyNode> Body([FromServices] ConferenceBoards boards) => new((await boards.Body(Shown.Body))!);

    [Description("What the room is called now.")]
    public async Task<string> Room([FromServices] ConferenceBoards boards) => (await boards.Room(Shown))?.Name ?? Shown.Room;

    [Description("The room; null if the conference has none that is called as this meeting's was when it was planned.")]
    public async Task<RoomId?> RoomId([FromServices] ConferenceBoards boards) => (await boards.Room(Shown))?.Id;

    [Description("The agenda item under consideration, as the agenda numbers and calls it now.")]
    public async Task<ItemUnderConsideration?> Item([FromServices] IGrainFactory grains) => Shown.Item is { } item
        ? (await grains.Agenda(Shown.Body).Read()).State.Consider(item) ?? new(item, Shown.ItemNumber!, Shown.ItemTitle!)
        : null;
}

[Description("A body's meetings, and how they compare with what the General Assembly has mandated.")]
internal sealed class ProgrammeNode(ProgrammeBoard programme, int entitlement) : Node<ProgrammeBoard>(programme)
{
    [Description("How many the body may still plan; below zero if it plans more than the General Assembly has mandated.")]
    public int Left => entitlement - Shown.Planned;

    [Description("In order of their start, cancelled ones included.")]
    [Expect(30)]
    public IEnumerable<MeetingNode> Meetings() => Shown.Meetings.Select(row => new MeetingNode(row));
}
