using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Delegations;
using ConferenceOps.Grains.Drafting;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Grains;

/// <summary>Registers what the grains need beside storage.</summary>
public static class ConferenceGrainServices
{
    /// <summary>Adds the journal, the registers of bodies, of names and of decided proposals,
    /// what brings commands to grains, and what answers for aggregates that are none.</summary>
    public static IServiceCollection AddConferenceGrains(this IServiceCollection services) => services
        .AddSingleton<Heads>()
        .AddSingleton<Journal>()
        .AddSingleton<Bodies>()
        .AddSingleton<DelegationNames>()
        .AddSingleton<DraftSymbols>()
        .AddSingleton<DecidedProposals>()
        .AddSingleton<IOutgoingGrainCallFilter, UnknownAggregates>()
        .AddSingleton<CommandRouter>();
}
