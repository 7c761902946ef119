using Orleans;

namespace ConferenceOps.Domain;

/// <summary>What travels with every command: its identity, so that it can be sent again, and who sends it.</summary>
[GenerateSerializer, Immutable]
public sealed record Sender(CommandId Command, Actor By);
