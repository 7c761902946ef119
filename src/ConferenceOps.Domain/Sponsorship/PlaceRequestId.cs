using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Identifies a request for a sponsored place.</summary>
[GenerateSerializer, Immutable]
public readonly record struct PlaceRequestId(Guid Value) : IId<PlaceRequestId>
{
    /// <inheritdoc/>
    public static PlaceRequestId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
