using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.BearerToken;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace ConferenceOps.Server.Identity;

/// <summary>Signing in and out.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").AllowAnonymous();
        account.MapPost("/sign-in", SignIn);
        account.MapPost("/sign-out", SignOut);
        account.MapPost("/token", Token).DisableAntiforgery();
        account.MapPost("/refresh", Refresh).DisableAntiforgery();
    }

    private static async Task<RedirectHttpResult> SignIn(
        [FromForm] string? email, [FromForm] string? password, [FromForm] string? returnUrl, SignInManager<Account> accounts)
    {
        accounts.AuthenticationScheme = IdentityConstants.ApplicationScheme;
        var signedIn = await accounts.PasswordSignInAsync(email ?? "", password ?? "", isPersistent: true, lockoutOnFailure: true);
        // Only a path of this host: a link from elsewhere must not lead a person away after signing in.
        var target = returnUrl is ['/', not ('/' or '\\'), ..] or "/" ? returnUrl : "/";
        return signedIn.Succeeded
            ? TypedResults.LocalRedirect(target)
            : TypedResults.LocalRedirect($"/sign-in?failed={(signedIn.IsLockedOut ? "locked" : "1")}&returnUrl={Uri.EscapeDataString(target)}");
    }

    private static async Task<RedirectHttpResult> SignOut([FromForm] string? returnUrl, SignInManager<Account> accounts)
    {
        await accounts.Context.SignOutAsync(IdentityConstants.ApplicationScheme);
        return TypedResults.LocalRedirect(returnUrl is ['/', not ('/' or '\\'), ..] ? returnUrl : "/");
    }

    private static async Task<Results<SignInHttpResult, EmptyHttpResult, ProblemHttpResult>> Token(Credentials credentials, SignInManager<Account> accounts)
    {
        accounts.AuthenticationScheme = IdentityConstants.BearerScheme;
        var signedIn = await accounts.PasswordSignInAsync(credentials.Email, credentials.Password, isPersistent: false, lockoutOnFailure: true);
        return signedIn.Succeeded ? TypedResults.Empty : TypedResults.Problem(
            signedIn.IsLockedOut ? "Too many attempts failed; wait five minutes and try again." : "No account has this e-mail address and password.",
            statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");
    }

    private static async Task<Results<SignInHttpResult, EmptyHttpResult, ProblemHttpResult>> Refresh(
        RefreshRequest request, SignInManager<Account> accounts, IOptionsMonitor<BearerTokenOptions> options, TimeProvider clock)
    {
        var ticket = options.Get(IdentityConstants.BearerScheme).RefreshTokenProtector.Unprotect(request.RefreshToken);
        if (ticket?.Properties.ExpiresUtc is not { } expires || clock.GetUtcNow() >= expires
            || await accounts.ValidateSecurityStampAsync(ticket.Principal) is not { } account)
        {
            return TypedResults.Problem(
                "The refresh token is no longer valid; sign in again.", statusCode: StatusCodes.Status401Unauthorized, title: "Not signed in");
        }

        return TypedResults.SignIn(await accounts.CreateUserPrincipalAsync(account), authenticationScheme: IdentityConstants.BearerScheme);
    }
}

/// <summary>What a program signs in with.</summary>
internal sealed record Credentials(string Email, string Password);

/// <summary>What a program prolongs its sign-in with.</summary>
internal sealed record RefreshRequest(string RefreshToken);
