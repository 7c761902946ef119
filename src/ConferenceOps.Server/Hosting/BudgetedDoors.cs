using ConferenceOps.Server.Pages;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.StaticAssets;

namespace ConferenceOps.Server.Hosting;

/// <summary>Charges what comes through the doors that do not weigh it themselves: pages, accounts, documents, connections.</summary>
internal static class BudgetedDoors
{
    private const int PerRequest = 100;

    // A page is rendered here first, out of several questions.
    private const int PerPage = 2_500;

    public static void AddBudgets(this IHostApplicationBuilder builder) =>
        builder.Services.AddSingleton(BudgetLimits.Of(builder.Configuration)).AddSingleton<Budgets>().AddSingleton<OpenConnections>();

    public static void UseBudgets(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (Units(http) is var units && units > 0 && new Purse(http.RequestServices.GetRequiredService<Budgets>(), http).Pay(units) is { } wait)
        {
            http.Response.Headers.RetryAfter = $"{wait.TotalSeconds:0}";
            await new PlainAnswer(StatusCodes.Status429TooManyRequests, "Too many requests", Purse.Words(wait)).Write(http);
            return;
        }

        await next(http);
    });

    private static double Units(HttpContext http)
    {
        var metadata = http.GetEndpoint()?.Metadata;
        // Those who watch the host, files that lie ready, and the door that weighs what comes through it.
        if (metadata?.GetMetadata<StaticAssetDescriptor>() is not null || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            || http.Request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal))
            return 0;
        return metadata?.GetMetadata<ComponentTypeMetadata>() is not null ? PerPage : PerRequest;
    }
}
