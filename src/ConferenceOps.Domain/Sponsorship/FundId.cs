using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Identifies a fund.</summary>
[GenerateSerializer, Immutable]
public readonly record struct FundId(Guid Value) : IId<FundId>
{
    /// <inheritdoc/>
    public static FundId From(Guid value) => new(value);

    /// <summary>The sponsorship fund of a conference: it bears the conference's own identity, so that there is one.</summary>
    public static FundId Of(ConferenceId conference) => new(conference.Value);

    /// <inheritdoc/>
    public override string ToString() => Value.ToString();
}
