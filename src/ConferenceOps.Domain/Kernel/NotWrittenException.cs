using Orleans;

namespace ConferenceOps.Domain;

/// <summary>The log could not be written: nothing of the command is acknowledged. Sent again under the same id it is not carried out twice.</summary>
[GenerateSerializer]
public sealed class NotWrittenException(string message) : Exception(message);
