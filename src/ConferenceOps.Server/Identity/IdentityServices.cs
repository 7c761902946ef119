using ConferenceOps.Domain;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Identity;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace ConferenceOps.Server.Identity;

/// <summary>Accounts: a cookie for pages, a bearer token for programs; every endpoint denied unless it says who may.</summary>
internal static class IdentityServices
{
    private const string CookieOrBearer = "cookie-or-bearer";

    public static IServiceCollection AddAccounts(this IServiceCollection services, string dataFolder)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.User.RequireUniqueEmail = true;
                // Length protects; rules about kinds of characters only make people write passwords down.
                options.Password = new()
                {
                    RequiredLength = 12,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireUppercase = false,
                    RequireNonAlphanumeric = false,
                };
                options.Lockout.MaxFailedAccessAttempts = 10;
            })
            .AddEntityFrameworkStores<ConferenceContext>()
            .AddClaimsPrincipalFactory<AccountPrincipals>()
            .AddSignInManager();

        services.AddAuthentication(CookieOrBearer)
            .AddPolicyScheme(CookieOrBearer, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                    || context.Request.Query.ContainsKey("access_token")
                    ? IdentityConstants.BearerScheme
                    : IdentityConstants.ApplicationScheme)
            .AddBearerToken(IdentityConstants.BearerScheme, options => options.Events.OnMessageReceived = TokenOfWebSocket)
            .AddCookie(IdentityConstants.ApplicationScheme, options =>
            {
                options.Cookie.Name = "conference";
                options.Cookie.SameSite = SameSiteMode.Lax;
                options.LoginPath = "/sign-in";
                options.AccessDeniedPath = "/sign-in";
                options.ReturnUrlParameter = "returnUrl";
                options.ExpireTimeSpan = TimeSpan.FromHours(18);
                options.SlidingExpiration = true;
                options.Events.OnValidatePrincipal = SecurityStampValidator.ValidatePrincipalAsync;
                options.Events.OnRedirectToLogin = PagesOnly(options.Events.OnRedirectToLogin, StatusCodes.Status401Unauthorized);
                options.Events.OnRedirectToAccessDenied = PagesOnly(options.Events.OnRedirectToAccessDenied, StatusCodes.Status403Forbidden);
            });

        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(NeedsNobody).Build())
            .AddPolicy(nameof(Audience.Delegates), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Delegates)))
            .AddPolicy(nameof(Audience.Bureau), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Bureau)))
            .AddPolicy(nameof(Audience.Secretariat), policy => policy.RequireAssertion(context => Actors.Of(context.User).MaySee(Audience.Secretariat)));

        services.AddDataProtection()
            .SetApplicationName("ConferenceOps")
            .PersistKeysToFileSystem(new(Path.Combine(dataFolder, "keys")));
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
