using ConferenceOps.Server.Identity;

namespace ConferenceOps.Server.Hosting;

/// <summary>
/// Turns away what pages of other sites ask in the name of our readers, whose browsers send the cookie by themselves: every request that changes
/// something, every socket, and every question to the API. Programs are no pages and name no origin.
/// </summary>
internal static class OwnOrigin
{
    private static readonly string[] Doors = ["/graphql", "/live", "/account", "/documents"];

    public static void UseOwnOrigin(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (Changes(http.Request) || Array.Exists(Doors, door => http.Request.Path.StartsWithSegments(door, StringComparison.OrdinalIgnoreCase)))
        {
            if (IsForeign(http.Request))
            {
                http.RequestServices.GetRequiredService<ILogger<Doorkeeper>>().LogWarning(
                    "A request to {Path} by a page of another site was turned away", http.Request.Path);
                await TypedResults.Problem(
                    "A page of another site asked for this. Open it from the conference's own pages, or by a program that signs in with a token.",
                    statusCode: StatusCodes.Status403Forbidden, title: "Another site").ExecuteAsync(http);
                return;
            }
        }

        await next(http);
    });

    /// <summary>Whether a browser says that a page of another site asks.</summary>
    public static bool IsForeign(HttpRequest request) => request.Headers.Origin is [{ Length: > 0 } origin, ..]
        ? !IsOwn(origin, request)
        : Changes(request) && request.Headers["Sec-Fetch-Site"] is [not ("same-origin" or "none"), ..];

    private static bool Changes(HttpRequest request) =>
        !HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method) && !HttpMethods.IsOptions(request.Method);

    // Behind a proxy that speaks TLS and does not tell, this host believes that it is plain HTTP: then the origin may be either.
    private static bool IsOwn(string origin, HttpRequest request) =>
        origin.Equals($"https://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
            || (!request.IsHttps && origin.Equals($"http://{request.Host.Value}", StringComparison.OrdinalIgnoreCase));
}
