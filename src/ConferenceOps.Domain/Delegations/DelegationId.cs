using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Delegations;

/// <summary>Identifies a delegation to one conference.</summary>
[GenerateSerializer, Immutable]
public readonly record struct DelegationId(Guid Value) : IId<DelegationId>
{
    /// <inheritdoc/>
    public static DelegationId From(Guid value) => new(value);

    /// <summary>The one identity that <paramref name="code"/> can have at a conference, so that no State is registered twice.</summary>
    public static DelegationId For(ConferenceId conference, string code) => new(IdentityOf.Name($"{conference}/{CodeTextAttribute.Written(code)}"));

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
