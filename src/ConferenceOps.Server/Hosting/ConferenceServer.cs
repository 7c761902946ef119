using System.Net;
using ConferenceOps.Server.Commands;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.Documents;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Server.Identity;
using ConferenceOps.Server.Live;
using ConferenceOps.Server.Pages;
using ConferenceOps.Storage;
using Orleans.Clustering.Redis;
using StackExchange.Redis;

namespace ConferenceOps.Server.Hosting;

/// <summary>Builds and runs the host: the web server, or its grains alone for a command.</summary>
internal static class ConferenceServer
{
    public static async Task<int> Serve(string[] args, CancellationToken stop)
    {
        WebApplication app;
        try
        {
            app = Build(args);
        }
        catch (WrongSettingException wrong)
        {
            await Console.Error.WriteLineAsync(wrong.Message);
            return 1;
        }

        if (await app.PrepareStorage(stop) is { } refusal)
        {
            Console.Error.WriteLine(refusal);
            return 1;
        }

        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception failure) when (failure.GetBaseException() is RedisException or RedisTimeoutException or RedisClusteringException)
        {
            Console.Error.WriteLine($"The hosts find each other in Redis, which cannot be reached as Cluster:Redis says: {failure.GetBaseException().Message}");
            return 1;
        }

        await app.PrepareDemonstration(stop);
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    private static WebApplication Build(string[] args)
    {
        // The settings lie beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        var cluster = Cluster.Of(builder.Configuration);
        var data = builder.AddConference(cluster);
        builder.AddOperations();
        builder.AddKeys(data);
        builder.AddProxy();
        builder.AddSites();
        builder.Services.AddSigningIn();
        builder.Services.AddRefusalsOfBadRequests();
        builder.AddBudgets();
        builder.Services.AddGraphQLSchema();
        builder.Services.AddLive();
        builder.AddDoorbell(cluster);
        builder.Services.AddPages();

        var app = builder.Build();
        app.UseForwardedHeaders();
        app.UseKnownSites();
        app.UseRefusalsOfBadRequests();
        app.UseSecurityHeaders();
        app.UseOwnOrigin();
        app.UseWordsForStatuses();
        app.UseAuthentication();
        app.UseStandings();
        app.UseBudgets();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.UseRefusalsOfForeignForms();
        app.MapOperations();
        app.MapAccounts();
        app.MapGraphQL();
        app.MapLive();
        app.MapDocuments();
        app.MapPages();
        app.MapFailures();
        return app;
    }

    /// <summary>The same store and grains without the web, for commands beside serving.</summary>
    public static IHost BuildForCommands(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
        {
            Args = args,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Settings.EnvironmentOf(args),
        });
        // A command prints its outcome; only what went wrong joins it.
        builder.Logging.ClearProviders().AddConsole().AddFilter(level => level >= LogLevel.Error)
            // What its database refuses is the command's to tell.
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        // Alone: it is gone before the others would have got used to it, and the log decides.
        builder.AddConference(Cluster.Of(builder.Configuration) with { Redis = null, Address = IPAddress.Loopback, Port = 0 });
        return builder.Build();
    }

    /// <summary>Storage, grains, accounts, documents and demonstration; returns the data folder.</summary>
    private static string AddConference(this IHostApplicationBuilder builder, Cluster cluster)
    {
        var data = Path.GetFullPath(builder.Configuration["Data"] ?? "./data");
        PrivateFiles.Keep(data);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddConferenceStorage(builder.Configuration, data);
        builder.Services.AddHostedService<ServingPlace>();
        builder.AddGrains(cluster);
        builder.Services.AddAccounts();
        builder.Services.AddDocuments(builder.Configuration);
        builder.Services.AddDemonstration(data);
        return data;
    }
}
