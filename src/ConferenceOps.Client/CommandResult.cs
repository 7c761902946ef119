using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>What became of a command.</summary>
/// <param name="Result">The thing as it stands now, after a refusal too; null where it does not exist or is not for the reader.</param>
/// <param name="Version">The version of its stream.</param>
/// <param name="Refusal">Why it was refused, or null if it was carried out.</param>
public sealed record CommandResult<T>(T? Result, int Version, Refusal? Refusal)
    where T : class;
