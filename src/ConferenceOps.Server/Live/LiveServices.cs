using ConferenceOps.Domain;
using Microsoft.AspNetCore.SignalR;

namespace ConferenceOps.Server.Live;

internal static class LiveServices
{
    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddHostedService<LiveAnnouncer>();
        services.AddSingleton<Bylines>();
        services.AddSingleton<RecentChanges>();
        services.AddSingleton<Followers>();
        services.AddSingleton<LiveLines>();
        services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<LiveLines>());
        services.AddSingleton<StreamFollower>();
        services.AddSingleton<LiveBudget>();
        services.AddSignalR(Configure)
            .AddJsonProtocol(options => options.PayloadSerializerOptions = EventJson.Options)
            .AddMessagePackProtocol(options => options.SerializerOptions = ChangeFormat.Options);
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app) => app.MapHub<LiveHub>("/live", options =>
    {
        // A signed-out or expired account stops hearing at once, not at its next reconnection.
        options.CloseOnAuthenticationExpiration = true;
    });

    private static void Configure(HubOptions options)
    {
        options.KeepAliveInterval = TimeSpan.FromSeconds(4);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(12);
        // A page's streams with their versions.
        options.MaximumReceiveMessageSize = 32 * 1024;
        options.StreamBufferCapacity = 1;
        options.EnableDetailedErrors = false;
        options.AddFilter<LiveBudget>();
    }
}
