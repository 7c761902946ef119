using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Identifies a contribution to a fund.</summary>
[GenerateSerializer, Immutable]
public readonly record struct ContributionId(Guid Value) : IId<ContributionId>
{
    /// <inheritdoc/>
    public static ContributionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
