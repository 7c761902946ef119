using ConferenceOps.Client;
using ConferenceOps.Web;
using Microsoft.AspNetCore.Http.HttpResults;

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

    /// <summary>A person who asks for a page that does not exist gets a page that says so; a program gets the bare status.</summary>
    public static void UseNotFoundPage(this WebApplication app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        return http.Response.StatusCode == StatusCodes.Status404NotFound
            && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? new RazorComponentResult<App> { PreventStreamingRendering = true, StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(http)
            : Task.CompletedTask;
    });

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(ConferenceWeb).Assembly);
    }
}
