using Orleans;

namespace ConferenceOps.Domain;

/// <summary>What became of a command.</summary>
/// <param name="Version">The aggregate's version after it: the number of events in its stream.</param>
/// <param name="Refusal">Why it was refused, or null if it was carried out and committed.</param>
[GenerateSerializer, Immutable]
public sealed record Outcome(int Version, Refusal? Refusal = null);
