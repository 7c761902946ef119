using ConferenceOps.Client;
using ConferenceOps.Web;

namespace ConferenceOps.Server.Pages;

/// <summary>The pages: prerendered here with the same components that then run in the browser.</summary>
internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveWebAssemblyComponents();
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddConferenceWeb();
        services.AddScoped<IGraphQLTransport, PrerenderTransport>();
        return services;
    }

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(ConferenceWeb).Assembly);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
    }
}
