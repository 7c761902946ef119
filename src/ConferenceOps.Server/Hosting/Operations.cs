using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace ConferenceOps.Server.Hosting;

/// <summary>What those who run the system see of it: logs, traces, metrics, health.</summary>
internal static class Operations
{
    /// <summary>Whose measures are told beside those of requests and connections.</summary>
    public static readonly string[] Meters = ["Microsoft.Orleans", "System.Runtime", "ConferenceOps.Storage"];

    public static void AddOperations(this WebApplicationBuilder builder)
    {
        // Structured lines for machines where the host is run for real; readable ones on a developer's console.
        if (!builder.Environment.IsDevelopment())
            builder.Logging.ClearProviders().AddJsonConsole(options => options.UseUtcTimestamp = true);

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(
                "ConferenceOps", serviceVersion: Cluster.Build, serviceInstanceId: $"{Environment.MachineName}/{Environment.ProcessId}"))
            .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(options => options.Filter = context =>
                !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)))
            .WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddMeter(Meters));
        // The exporter retries for ever when nobody listens, so it is added only where a collector is named.
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not null)
            telemetry.UseOtlpExporter();

        var stop = StopTimes.Of(builder.Configuration);
        builder.Services.AddSingleton<Serving>().AddSingleton(stop).AddSingleton<IHostLifetime, OrderlyStop>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = stop.Ending);
        builder.Services.AddHealthChecks().AddCheck<Serving>("serving", tags: ["ready"]).AddCheck<StoreHealth>("store", tags: ["ready"]);
    }

    public static void MapOperations(this IEndpointRouteBuilder app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions
        {
            Predicate = check => check.Tags.Contains("ready"),
            ResultStatusCodes = { [HealthStatus.Degraded] = StatusCodes.Status503ServiceUnavailable },
        }).AllowAnonymous();
    }
}
