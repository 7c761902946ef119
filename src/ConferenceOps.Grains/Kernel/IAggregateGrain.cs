using ConferenceOps.Domain;
using Orleans.Concurrency;

namespace ConferenceOps.Grains;

/// <summary>The one keeper of an aggregate: whatever acts on it is sent here.</summary>
public interface IAggregateGrain : IGrainWithGuidKey
{
    /// <summary>Carries the command out, or refuses it; sent again under the same id it gives the first outcome.</summary>
    /// <exception cref="NotWrittenException">The log could not be written. The command may be sent again under the same id.</exception>
    Task<Outcome> Send(ICommand command, Sender sender);

    /// <summary>Learns from the log what another host has written.</summary>
    [AlwaysInterleave]
    Task CatchUp();
}

/// <summary>The keeper of an aggregate of one type.</summary>
public interface IAggregateGrain<TState> : IAggregateGrain
{
    /// <summary>The committed state; never waits for a command that is being written.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<TState>> Read();
}
