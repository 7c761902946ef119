using System.ComponentModel;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Meetings;
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
internal sealed class ProgrammeNode(int version, int entitlement, MeetingRow[] meetings)
{
    [Description("The version of the programme's stream.")]
    public int Version => version;

    [Description("How many are in the programme and not cancelled.")]
    public int Planned => meetings.Count(row => row.Status is not MeetingStatus.Cancelled);

    [Description("How many have been called to order.")]
    public int Held => meetings.Count(row => row.Ordinal is not null);

    [Description("How many the body may still plan; below zero if it plans more than the General Assembly has mandated.")]
    public int Left => entitlement - Planned;

    [Description("In order of their start, cancelled ones included.")]
    [Expect(30)]
    public IEnumerable<MeetingNode> Meetings() => meetings.Select(row => new MeetingNode(row));

    internal static async Task<ProgrammeNode> Of(Body body, IGrainFactory grains, Boards boards)
    {
        // The version is read first: what is shown may be newer than it says, never older.
        var version = (await grains.Programme(body.Id).Read()).Version;
        return new(version, body.Entitlement, [.. (await boards.Meetings()).Of(body.Id)]);
    }
}
