using ConferenceOps.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ConferenceOps.Web;

/// <summary>What the pages need wherever they are rendered; who renders them adds the transport.</summary>
public static class ConferenceWeb
{
    /// <summary>Adds the client of the API and the clock.</summary>
    public static IServiceCollection AddConferenceWeb(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services.AddScoped<ConferenceClient>();
    }
}
