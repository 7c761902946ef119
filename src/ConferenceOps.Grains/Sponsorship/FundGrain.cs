using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Sponsorship;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;

namespace ConferenceOps.Grains.Sponsorship;

/// <summary>A conference's sponsorship fund. One grain decides on all its money, so that no two awards count on the same.</summary>
public interface IFundGrain : IAggregateGrain<Fund>;

internal sealed class FundGrain(Journal journal) : AggregateGrain<Fund, SponsorshipEvent>(journal), IFundGrain
{
    protected override async ValueTask<ICommand<Fund, SponsorshipEvent>> Informed(
        ICommand<Fund, SponsorshipEvent> command, Actor by, Facts facts) => command switch
        {
            OpenFund c => c with { Convened = (await facts.Of(GrainFactory.Conference(c.Conference))).Convened },
            RequestPlace c => c with { Registered = await Registered(c, facts) },
            _ => command,
        };

    private async ValueTask<RequestingState?> Registered(RequestPlace command, Facts facts) =>
        await facts.Of(GrainFactory.Delegation(command.State)) is { Conference: { } conference, Kind: DelegationKind.State } state
            && FundId.Of(conference) == command.Fund
                ? new(command.State, state.Code, state.Name, state.Group)
                : null;
}

/// <summary>Finds the grain of a fund.</summary>
public static class FundGrains
{
    /// <summary>The grain that keeps this fund.</summary>
    public static IFundGrain Fund(this IGrainFactory grains, FundId id) => grains.GetGrain<IFundGrain>(id.Value);
}
