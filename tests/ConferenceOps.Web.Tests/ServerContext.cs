using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using ConferenceOps.Client;
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
        Client = new(this, time ?? Time);
        Time.SetLocalTimeZone(TimeZoneInfo.Utc);
        Services.AddSingleton(Client);
        Services.AddSingleton(_ => Documents ?? throw new InvalidOperationException("This test takes no documents in."));
        Services.AddSingleton(time ?? Time);
        Services.AddSingleton(new ServerTime(time ?? Time));
        Services.AddSingleton<AntiforgeryStateProvider, NoAntiforgery>();
        // Nobody listens there: changes come from the test.
        Services.AddSingleton(new LiveConnection(new("http://127.0.0.1:9/live")));
        SetRendererInfo(new("WebAssembly", isInteractive: true));
    }

    public FakeTimeProvider Time { get; } = new(new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero));

    public ConferenceClient Client { get; }

    /// <summary>What takes documents in.</summary>
    public DocumentClient? Documents { get; set; }

    /// <summary>What the server answers to an operation that contains a word, given its input.</summary>
    public Dictionary<string, Func<JsonNode?, string>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The inputs of the mutations, in order.</summary>
    public List<JsonNode> Commands { get; } = [];

    /// <summary>How many questions were asked, commands apart.</summary>
    public int Questions { get; private set; }

    public Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default)
    {
        // As it arrives there: text.
        var input = request.Variables?["input"] is { } sent ? JsonNode.Parse(sent.ToJsonString()) : null;
        if (input is null)
            Questions++;
        else
            Commands.Add(input);
        var answer = Answers.Single(answer => request.Query.Contains($" {answer.Key}", StringComparison.Ordinal)).Value;
        return Task.FromResult(JsonDocument.Parse(answer(input ?? request.Variables)));
    }

    /// <summary>Answers a question with a value.</summary>
    public void Answer<T>(string operation, string field, Func<T> value) => Answers[operation] = _ => Data(field, value());

    /// <summary>Refuses a command.</summary>
    public void Refuse(string command, string message, string? rule = null) =>
        Answers[$"{command}(input"] = _ => Data(command, new { result = (object?)null, refusal = new Refusal("refused", message, rule) });

    /// <summary>Accepts a command.</summary>
    public void Accept(string command) => Answers[$"{command}(input"] = _ => Data(command, new { result = (object?)null, refusal = (object?)null });

    private static string Data<T>(string field, T value) =>
        new JsonObject { ["data"] = new JsonObject { [field] = JsonSerializer.SerializeToNode(value, JsonSerializerOptions.Web) } }.ToJsonString();
}

file sealed class NoAntiforgery : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
