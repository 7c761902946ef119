using ConferenceOps.Domain.Conferences;

namespace ConferenceOps.Grains.Conferences;

/// <summary>The conference: its bodies and their officers.</summary>
public interface IConferenceGrain : IAggregateGrain<Conference>;

internal sealed class ConferenceGrain(Journal journal) : AggregateGrain<Conference, ConferenceEvent>(journal), IConferenceGrain;

/// <summary>Finds the grain of a conference.</summary>
public static class ConferenceGrains
{
    /// <summary>The grain that keeps this conference.</summary>
    public static IConferenceGrain Conference(this IGrainFactory grains, ConferenceId id) => grains.GetGrain<IConferenceGrain>(id.Value);
}
