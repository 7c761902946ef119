using Orleans;

namespace ConferenceOps.Domain;

/// <summary>An aggregate cannot be read or changed here: something happened in it of which this version does not know.</summary>
/// <param name="stream">The aggregate's stream.</param>
/// <param name="version">Where in it.</param>
/// <param name="kind">The event's stored name.</param>
[GenerateSerializer]
public sealed class NewerVersionException(string stream, int version, string kind) : Exception(
    $"{stream} holds at version {version} the event '{kind}', which this host cannot read: a newer version wrote it. "
        + "Upgrade this host, or ask one that is upgraded.");
