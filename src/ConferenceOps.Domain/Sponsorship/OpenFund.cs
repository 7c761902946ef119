using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using Orleans;

namespace ConferenceOps.Domain.Sponsorship;

/// <summary>Opens the sponsorship fund of a conference, stating the priority its places follow (resolution 77/71, paragraph 25).</summary>
/// <param name="Conference">The conference.</param>
/// <param name="Name">The name.</param>
/// <param name="Priority">The criteria, the weightiest first.</param>
[Entitled(Roles.Secretariat, "open a fund")]
[GenerateSerializer, Immutable]
public sealed record OpenFund(ConferenceId Conference, [Text(TextLimits.Name)] string Name, ImmutableArray<Criterion> Priority)
    : IFundCommand, ICreates<FundId>
{
    /// <summary>Whether the conference is convened.</summary>
    [LookedUp]
    public bool Convened { get; init; }

    /// <inheritdoc/>
    public FundId Fund => FundId.Of(Conference);

    FundId ICreates<FundId>.Made => Fund;

    /// <inheritdoc/>
    public Decision<SponsorshipEvent> Decide(Fund state, Actor by, DateTimeOffset now)
    {
        if (!Convened)
            return Refusal.Unknown("conference");
        if (StatePriority.Refuse(Priority) is { } priority)
            return priority;
        return new FundOpened(Conference, Name, Priority);
    }
}
