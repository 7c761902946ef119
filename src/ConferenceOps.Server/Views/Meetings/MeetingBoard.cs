using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.ReadModels.Meetings;

namespace ConferenceOps.Server.Views.Meetings;

/// <summary>Every meeting, and the way to find one.</summary>
internal sealed class MeetingBoard(ImmutableArray<MeetingRow> all)
{
    private readonly ILookup<BodyId, MeetingRow> byBody = all.ToLookup(row => row.Body);
    private readonly Dictionary<MeetingId, MeetingRow> byId = all.ToDictionary(row => row.Id);

    /// <summary>In order of their start.</summary>
    public ImmutableArray<MeetingRow> All => all;

    public IEnumerable<MeetingRow> Of(BodyId body) => byBody[body];

    public MeetingRow? Find(MeetingId id) => byId.GetValueOrDefault(id);
}
