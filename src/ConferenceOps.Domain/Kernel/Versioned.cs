using Orleans;

namespace ConferenceOps.Domain;

/// <summary>An aggregate's state and the version it is at.</summary>
[GenerateSerializer, Immutable]
public sealed record Versioned<TState>(int Version, TState State);
