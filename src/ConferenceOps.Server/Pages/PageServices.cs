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

    /// <summary>A bare status gets words: a page of the conference where there is none, else a plain page, and problem details for programs.</summary>
    public static void UseWordsForStatuses(this WebApplication app) => app.UseStatusCodePages(context =>
    {
        var http = context.HttpContext;
        return http.Response.StatusCode == StatusCodes.Status404NotFound && PlainAnswer.TakesPages(http)
            ? new RazorComponentResult<App> { PreventStreamingRendering = true, StatusCode = StatusCodes.Status404NotFound }.ExecuteAsync(http)
            : PlainAnswer.Of(http.Response.StatusCode).Write(http);
    });

    /// <summary>Where failures end up; whoever goes there by hand sees the same.</summary>
    public static void MapFailures(this WebApplication app) =>
        app.Map("/error", (HttpContext http) => PlainAnswer.OfFailure(http).Write(http)).AllowAnonymous().DisableAntiforgery();

    public static void MapPages(this WebApplication app)
    {
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorComponents<App>()
            .AddInteractiveWebAssemblyRenderMode()
            .AddAdditionalAssemblies(typeof(ConferenceWeb).Assembly);
    }
}
