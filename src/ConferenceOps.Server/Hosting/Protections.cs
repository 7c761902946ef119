namespace ConferenceOps.Server.Hosting;

/// <summary>What every response carries for the reader's protection, and what becomes of failures.</summary>
internal static class Protections
{
    public static void UseRefusalsOfBadRequests(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
            return;
        app.UseExceptionHandler("/error");
        app.UseHsts();
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        // WebAssembly must be compiled; scripts come from here alone (the framework's import map is inline).
        headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
                + "connect-src 'self' ws: wss:; frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";
        return next(context);
    });
}
