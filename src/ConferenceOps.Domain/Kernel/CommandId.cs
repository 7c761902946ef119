using Orleans;

namespace ConferenceOps.Domain;

/// <summary>Made by whoever sends a command; sending the same one again gives the first outcome and does nothing twice.</summary>
[GenerateSerializer, Immutable]
public readonly record struct CommandId(Guid Value) : IId<CommandId>
{
    /// <inheritdoc/>
    public static CommandId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
