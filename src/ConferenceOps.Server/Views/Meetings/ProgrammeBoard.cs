using System.Collections.Immutable;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage.ReadModels.Meetings;

namespace ConferenceOps.Server.Views.Meetings;

/// <summary>The meetings of one body in order of their start, and the version of its programme.</summary>
/// <param name="Version">The version of the programme's stream.</param>
/// <param name="Meetings">Cancelled ones included.</param>
internal sealed record ProgrammeBoard(int Version, ImmutableArray<MeetingRow> Meetings)
{
    /// <summary>How many are in the programme and not cancelled.</summary>
    public int Planned { get; } = Meetings.Count(row => row.Status is not MeetingStatus.Cancelled);

    /// <summary>How many have been called to order.</summary>
    public int Held { get; } = Meetings.Count(row => row.Ordinal is not null);
}
