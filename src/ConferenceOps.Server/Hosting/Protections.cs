using System.Security.Cryptography;
using Microsoft.AspNetCore.Antiforgery;

namespace ConferenceOps.Server.Hosting;

/// <summary>What every response carries for the reader's protection, and what becomes of failures.</summary>
internal static class Protections
{
    /// <summary>A request that cannot be read is refused in words in development too, where it would be thrown.</summary>
    public static void AddRefusalsOfBadRequests(this IServiceCollection services) =>
        services.PostConfigure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);

    /// <summary>A form that was open too long, or is not ours, is refused in the words of all bad requests instead of the framework's.</summary>
    public static void UseRefusalsOfForeignForms(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false })
            return next(context);
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });

    public static void UseRefusalsOfBadRequests(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;
        app.UseExceptionHandler("/error");
        app.UseHsts();
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var nonce = new ScriptNonce();
        context.Features.Set(nonce);
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        // WebAssembly must be compiled; the only script inside a page is the framework's import map, and it carries this answer's number.
        headers.ContentSecurityPolicy =
            $"default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'nonce-{nonce.Value}'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
        return next(context);
    });
}

/// <summary>The number that an answer's own scripts carry: it is used once, so that nobody can know it beforehand.</summary>
internal sealed class ScriptNonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
