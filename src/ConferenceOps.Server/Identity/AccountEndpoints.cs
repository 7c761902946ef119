using System.Globalization;
using ConferenceOps.Domain;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ConferenceOps.Server.Identity;

/// <summary>Signing in and out.</summary>
internal static class AccountEndpoints
{
    private const string NotSignedIn = "Not signed in";

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").AllowAnonymous();
        account.MapPost("/sign-in", SignIn);
        account.MapPost("/sign-out", SignOut).DisableAntiforgery();
        account.MapPost("/token", Token).DisableAntiforgery();
        account.MapPost("/refresh", Refresh).DisableAntiforgery();
    }

    private static async Task<Results<RedirectHttpResult, EmptyHttpResult>> SignIn(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl, HttpContext http, Doorkeeper door, SignIns signIns)
    {
        var (target, address) = (LocalTarget.Of(returnUrl), Doorkeeper.AddressOf(http));
        var (account, tooMany) = await door.Admit(email, password, address, http.RequestAborted);
        if (account is null)
            return TypedResults.LocalRedirect($"/sign-in?failed={(tooMany ? "locked" : "1")}&returnUrl={Uri.EscapeDataString(target)}");

        // Whoever signs in where somebody was signed in takes their place.
        if (Principals.SignInOf(http.User) is { } former)
            await signIns.End(former, "somebody signed in again in the same browser");
        var begun = await signIns.Begin(account, address, program: false, http.RequestAborted);
        await http.SignInAsync(
            IdentityConstants.ApplicationScheme, Principals.Of(account, begun.Id, begun.Refresh, IdentityConstants.ApplicationScheme),
            new() { IsPersistent = true });
        return TypedResults.LocalRedirect(target);
    }

    /// <summary>Ends the sign-in of whoever asks or, with <c>everywhere=true</c>, all of the account's. A program is told by a status.</summary>
    private static async Task<Results<RedirectHttpResult, NoContent, BadRequest>> SignOut(HttpContext http, IAntiforgery forms, SignIns signIns)
    {
        var program = http.User.Identity?.AuthenticationType == IdentityConstants.BearerScheme;
        if (Principals.SignInOf(http.User) is { } signIn)
        {
            // A token is never sent by itself; a cookie is, so that only our own form may do it.
            if (!program && !await forms.IsRequestValidAsync(http))
                return TypedResults.BadRequest();
            await http.OutlivesItsSignIn();
            if (await Asked(http, "everywhere") is "true")
                await signIns.EndAll(Actors.Of(http.User).Account, "signed out everywhere");
            else
                await signIns.End(signIn, "signed out");
        }

        if (program)
            return TypedResults.NoContent();
        // Also where nobody is signed in any more: whoever presses the button in an old window is not met with an error.
        await http.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect(LocalTarget.Of(await Asked(http, "returnUrl")));
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Token(Credentials credentials, HttpContext http, Doorkeeper door, SignIns signIns)
    {
        var address = Doorkeeper.AddressOf(http);
        var (account, tooMany) = await door.Admit(credentials.Email, credentials.Password, address, http.RequestAborted);
        if (account is null)
            return tooMany ? TooMany(http) : Refused("No account has this e-mail address and password.");
        var begun = await signIns.Begin(account, address, program: true, http.RequestAborted);
        return Tokens(account, begun.Id, begun.Refresh);
    }

    private static async Task<Results<SignInHttpResult, ProblemHttpResult>> Refresh(
        RefreshRequest request, HttpContext http, Doorkeeper door, SignIns signIns, IOptionsMonitor<BearerTokenOptions> options, ConferenceContext store)
    {
        var address = Doorkeeper.AddressOf(http);
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(request.RefreshToken);
        if (ticket is not null
            && Principals.SignInOf(ticket.Principal) is { } id
            && Principals.RefreshOf(ticket.Principal) is { } refresh
            && await signIns.Use(id, http.RequestAborted) is { } standing
            && await signIns.Renew(id, refresh, http.RequestAborted) is { } next
            && await store.Users.AsNoTracking().FirstOrDefaultAsync(one => one.Id == standing.Account, http.RequestAborted) is { } account)
            return Tokens(account, id, next);

        return door.Tried(address, "refresh token") ? TooMany(http) : Refused("The refresh token is no longer valid; sign in again.");
    }

    private static SignInHttpResult Tokens(Account account, Guid signIn, Guid refresh) => TypedResults.SignIn(
        Principals.Of(account, signIn, refresh, IdentityConstants.BearerScheme), authenticationScheme: IdentityConstants.BearerScheme);

    private static ProblemHttpResult Refused(string words) =>
        TypedResults.Problem(words, statusCode: StatusCodes.Status401Unauthorized, title: NotSignedIn);

    private static ProblemHttpResult TooMany(HttpContext http)
    {
        http.Response.Headers.RetryAfter = Knocks.Forgotten.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        return TypedResults.Problem(
            "Too many attempts failed; wait five minutes and try again.", statusCode: StatusCodes.Status429TooManyRequests, title: NotSignedIn);
    }

    private static async Task<string?> Asked(HttpContext http, string name) =>
        http.Request.Query[name].FirstOrDefault() ?? (http.Request.HasFormContentType ? (await http.Request.ReadFormAsync())[name].FirstOrDefault() : null);
}

/// <summary>What a program signs in with.</summary>
internal sealed record Credentials(string? Email, string? Password);

/// <summary>What a program prolongs its sign-in with.</summary>
internal sealed record RefreshRequest(string? RefreshToken);
