using System.Text.Json;
using System.Text.Json.Nodes;
using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Web.Drafting;
using ConferenceOps.Web.Shell;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Web.Tests.Drafting;

/// <summary>Components of the drafting pages with a server that answers as a test says.</summary>
internal sealed class DraftingContext : BunitContext, IGraphQLTransport
{
    public DraftingContext()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Drafting/HistoryDrawer.razor.js").Mode = JSRuntimeMode.Loose;
        JSInterop.SetupModule("./Live/LiveStatus.razor.js").Mode = JSRuntimeMode.Loose;
        Client = new(this);
        Services.AddSingleton(Client);
        Services.AddSingleton(TimeProvider.System);
        // Nobody listens there: changes come from the test.
        Services.AddSingleton(new LiveConnection(new("http://127.0.0.1:9/live")));
        SetRendererInfo(new("WebAssembly", isInteractive: true));
    }

    public ConferenceClient Client { get; }

    /// <summary>What the server answers to an operation that contains a word, given its input.</summary>
    public Dictionary<string, Func<JsonNode?, string>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The inputs of the mutations, in order.</summary>
    public List<JsonNode> Commands { get; } = [];

    public Task<JsonDocument> Send(GraphQLRequest request, CancellationToken cancel = default)
    {
        var input = request.Variables?["input"]?.DeepClone();
        if (input is not null)
            Commands.Add(input);
        var answer = Answers.Single(answer => request.Query.Contains($" {answer.Key}", StringComparison.Ordinal)).Value;
        return Task.FromResult(JsonDocument.Parse(answer(input)));
    }

    /// <summary>The whole page of the specimen, for a reader of some roles.</summary>
    public IRenderedComponent<DraftPage> Page(params Role[] roles)
    {
        var draft = Specimen.Draft();
        Answers.TryAdd("draft(id", _ => $$$"""{"data":{"draft":{{{JsonSerializer.Serialize(draft, JsonSerializerOptions.Web)}}}}}""");
        var site = new Site(new(true, "A reader", roles, null), null);
        return Render<DraftPage>(parameters => parameters.AddCascadingValue(site).Add(page => page.Id, Specimen.TheDraft));
    }
}
