using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Identifies money received from a donor.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ReceiptId(Guid Value) : IId<ReceiptId>
{
    /// <inheritdoc/>
    public static ReceiptId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
