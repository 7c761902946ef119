using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Client.Tests.GraphQL;
using ConferenceOps.Web.Shell;
using ConferenceOps.Web.Speakers;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace ConferenceOps.Web.Tests;

/// <summary>Pages in a browser, with a server that answers as a test says.</summary>
internal class ServerContext : BunitContext, IGraphQLTransport
{
    public ServerContext(TimeProvider? time = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Drafting/HistoryDrawer.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Speakers/PodiumPage.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Live/LiveStatus.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Shell/UnfinishedWords.razor.js").Mode = JSRuntimeMode.Loose;
        Client = new(this, time ?? Time);
        Time.SetLocalTimeZone(TimeZoneInfo.Utc);
        Services.AddSingleton(Client);
        Services.AddSingleton(new CommandSender(Client));
        Services.AddSingleton<FormWords>();
        Services.AddSingleton(_ => Documents ?? throw new InvalidOperationException("This test takes no documents in."));
        Services.AddSingleton(time ?? Time);
        Services.AddSingleton(new ServerClock(time ?? Time));
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        // Nobody listens there: changes come from the test.
        Services.AddSingleton(new LiveConnection(new("http://127.0.0.1:9/live")));
        SetRendererInfo(new("WebAssembly", isInteractive: true));
    }

    public FakeTimeProvider Time { get; } = new(new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero));

    public ConferenceClient Client { get; }

    /// <summary>What takes documents in.</summary>
    public DocumentClient? Documents { get; set; }

    /// <summary>What answers: it knows the schema, and what a test tells it.</summary>
    public SchemaServer Server { get; } = new();

    /// <summary>The inputs of the mutations, in order.</summary>
    public List<JsonNode> Commands { get; } = [];

    /// <summary>The questions that were asked, in order, commands apart.</summary>
    public List<GraphQLRequest> Asked { get; } = [];

    /// <summary>How many they are.</summary>
    public int Questions => Asked.Count;

    public async Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default)
    {
        // As it arrives there: text.
        var input = request.Variables?["input"] is { } sent ? JsonNode.Parse(sent.ToJsonString()) : null;
        if (input is null)
            Asked.Add(request);
        else
            Commands.Add(input);
        return JsonDocument.Parse(await Server.Execute(request.Query, request.Variables));
    }

    protected override async ValueTask DisposeAsyncCore()
    {
        await base.DisposeAsyncCore();
        // A page may have caught the failure and shown it as the network's.
        Assert.Empty(Server.Faults);
    }
}

file sealed class NoAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
