using System.ComponentModel;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Server.GraphQL.Conferences;
using ConferenceOps.Server.Views;
using ConferenceOps.Storage.ReadModels.Meetings;
using GraphQL;

namespace ConferenceOps.Server.GraphQL.Meetings;

[Name("Meeting")]
internal sealed class MeetingNode(MeetingRow row)
{
    public MeetingId Id => row.Id;

    public int Version => row.Version;

    public async Task<BodyNode> Body([FromServices] Boards boards) => new((await boards.Body(row.Body))!);

    public string Title => row.Title;

    public DateTimeOffset Starts => row.Starts;

    public DateTimeOffset Ends => row.Ends;

    public string Room => row.Room;

    public MeetingStatus Status => row.Status;

    public int? Ordinal => row.Ordinal;

    public ItemNode? Item => row.Item is { } item ? new(item, row.ItemNumber!, row.ItemTitle!) : null;

    public DateTimeOffset? OpenedAt => row.OpenedAt;

    public DateTimeOffset? AdjournedAt => row.AdjournedAt;
}

[Name("ItemUnderConsideration")]
internal sealed record ItemNode(AgendaItemId Id, string Number, string Title);

/// <summary>A body's meetings, and how they compare with what the General Assembly has mandated.</summary>
[Name("Programme")]
internal sealed class ProgrammeNode(ProgrammeBoard programme, int entitlement)
{
    [Description("The version of the programme's stream.")]
    public int Version => programme.Version;

    [Description("How many are in the programme and not cancelled.")]
    public int Planned => programme.Planned;

    [Description("How many have been called to order.")]
    public int Held => programme.Held;

    [Description("How many the body may still plan; below zero if it plans more than the General Assembly has mandated.")]
    public int Left => entitlement - Planned;

    [Description("In order of their start, cancelled ones included.")]
    [Expect(30)]
    public IEnumerable<MeetingNode> Meetings() => programme.Meetings.Select(row => new MeetingNode(row));
}
