using ConferenceOps.Domain;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>Accounts: a cookie for pages, a bearer token for programs; every endpoint denied unless it says who may.</summary>
internal static class IdentityServices
{
    /// <summary>The policy of pages for everyone who has an account.</summary>
    public const string SignedIn = "signed-in";

    private const string CookieOrBearer = "cookie-or-bearer";

    /// <summary>The accounts themselves, for the commands beside serving too.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                options.Password = new()
                {
                    RequiredLength = Doorkeeper.ShortestPassword,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
            })
            .AddEntityFrameworkStores<ConferenceContext>();
        return services.AddSingleton<IPasswordHasher<Account>, PasswordHasher<Account>>()
            .AddSingleton<SignIns>()
            .AddSingleton<OneTimeLinks>()
            .AddSingleton<AccountDesk>();
    }

    /// <summary>Signing in with them.</summary>
    public static IServiceCollection AddSigningIn(this IServiceCollection services)
    {
        services.AddSingleton<Knocks>().AddSingleton<Doorkeeper>().AddHostedService<SignInWatch>();
        services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                    || context.Request.Query.ContainsKey("access_token")
                    ? IdentityConstants.BearerScheme
                    : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, options =>
            {
                options.RefreshTokenExpiration = Standing.Longest;
                options.Events.OnMessageReceived = TokenOfWebSocket;
            })
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "conference";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                // How long it was idle is known to its sign-in, which each request asks.
                options.ExpireTimeSpan = Standing.Longest;
                options.SlidingExpiration = false;
                options.Events.OnRedirectToLogin = PagesOnly(options.Events.OnRedirectToLogin, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = PagesOnly(options.Events.OnRedirectToAccessDenied, StatusCodes.Status403Forbidden);
            });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(NeedsNobody).Build())
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(nameof(Roles.Administrator), policy => policy.RequireAssertion(context => Actors.Of(context.User).IsAny(Roles.Administrator)))
            .AddPolicy(nameof(Audience.Delegates), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Delegates)))
            .AddPolicy(nameof(Audience.Bureau), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Bureau)))
            .AddPolicy(nameof(Audience.Secretariat), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Secretariat)));
        return services;
    }

    // Denied by default: only the files that make pages run have endpoints which cannot say so themselves,
    // and where there is nothing everyone is told so.
    private static bool NeedsNobody(AuthorizationHandlerContext context) =>
        context.Resource is HttpContext http && (http.GetEndpoint() is null || http.Request.Path.StartsWithSegments("/_framework", StringComparison.Ordinal));

    // A browser cannot set headers on a WebSocket; only the hub takes the token from the address.
    private static Task TokenOfWebSocket(Microsoft.AspNetCore.Authentication.BearerToken.MessageReceivedContext context)
    {
        if (context.HttpContext.Request.Path.StartsWithSegments("/live", StringComparison.Ordinal))
            context.Token = context.HttpContext.Request.Query["access_token"].FirstOrDefault() ?? BearerOf(context.HttpContext.Request);
        return Task.CompletedTask;
    }

    private static string? BearerOf(HttpRequest request) =>
        request.Headers.Authorization.ToString() is ['B' or 'b', ..] header && header.Length > 7 ? header[7..] : null;

    // A program is told by a status; only a person's page is led to the sign-in.
    private static Func<RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task> PagesOnly(
        Func<RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>, Task> redirect, int status) => context =>
    {
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return redirect(context);
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    };
}
