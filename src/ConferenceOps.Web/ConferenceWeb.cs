using ConferenceOps.Client;
using ConferenceOps.Web.Shell;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConferenceOps.Web;

/// <summary>What the pages need wherever they are rendered; who renders them adds the transport.</summary>
public static class ConferenceWeb
{
    /// <summary>Adds the client of the API, what sends commands, and the clocks.</summary>
    public static IServiceCollection AddConferenceWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ServerClock>();
        return services.AddScoped<ConferenceClient>().AddScoped<CommandSender>().AddScoped<FormWords>();
    }
}
