using ConferenceOps.Grains.Conferences;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Grains;

/// <summary>Registers what the grains need beside storage.</summary>
public static class ConferenceGrainServices
{
    /// <summary>Adds the journal, the announcer of committed changes and the register of bodies.</summary>
    public static IServiceCollection AddConferenceGrains(this IServiceCollection services) => services
        .AddSingleton<CommittedChanges>()
        .AddSingleton<Journal>()
        .AddSingleton<Bodies>();
}
