using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>Holds each request to its sign-in: from the first byte to the last, be it a page, a subscription or a socket of the hub.</summary>
internal static class Standings
{
    public static void UseStandings(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.User.Identity is not { IsAuthenticated: true })
        {
            await next(http);
            return;
        }

        var signIns = http.RequestServices.GetRequiredService<SignIns>();
        if (Principals.SignInOf(http.User) is not { } id || await signIns.Use(id, http.RequestAborted) is not { } standing)
        {
            if (http.User.Identity.AuthenticationType == IdentityConstants.ApplicationScheme)
                await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
            await next(http);
            return;
        }

        await using var cut = new Cut(standing.Ended.Register(http.Abort));
        http.Features.Set(cut);
        await next(http);
    });

    /// <summary>Lets this request end its own sign-in and still be answered.</summary>
    public static ValueTask OutlivesItsSignIn(this HttpContext http) => http.Features.Get<Cut>()?.DisposeAsync() ?? ValueTask.CompletedTask;

    private sealed class Cut(CancellationTokenRegistration registration) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => registration.DisposeAsync();
    }
}
