using System.Text.Json;
using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Transport;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Executes a request for an actor: for the endpoint, and straight for pages being prerendered.</summary>
internal sealed class Executor(IDocumentExecuter documents, ISchema schema, DocumentCache cache, IServiceScopeFactory scopes, IHostEnvironment environment, IGraphQLTextSerializer json)
{
    /// <summary>The result of the request; errors are in it, never thrown.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="queriesOnly">True to refuse mutations, as a GET must.</param>
    /// <param name="cancellation">Ends the work when the caller is gone.</param>
    public async Task<ExecutionResult> Execute(GraphQLRequest request, Actor actor, bool queriesOnly, CancellationToken cancellation)
    {
        if (cache.Find(request) is not { } text)
            return Failed("PERSISTED_QUERY_NOT_FOUND", "This host does not know the document of that number. Send its text once with the number.");

        await using var scope = scopes.CreateAsyncScope();
        var known = cache.Document(text);
        var result = await documents.ExecuteAsync(options =>
        {
            options.Schema = schema;
            options.Query = text;
            options.Document = known?.Document;
            options.OperationName = request.OperationName;
            options.Variables = request.Variables;
            options.UserContext = new Caller(actor);
            options.RequestServices = scope.ServiceProvider;
            options.CancellationToken = cancellation;
            if (known is not null)
                options.ValidationRules = options.CachedDocumentValidationRules ?? [];
            options.ValidationRules = (options.ValidationRules ?? global::GraphQL.Validation.DocumentValidator.CoreRules)
                .Append(new RequestRules(queriesOnly, introspection: environment.IsDevelopment() || actor.Roles is not Roles.None));
        });
        if (known is null && result is { Executed: true, Document: { } document })
            cache.Keep(text, document);
        return result;
    }

    /// <summary>The response to an operation as a client would receive it, without going through HTTP.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Its variables as JSON, or null.</param>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="cancellation">Ends the work when nobody waits for it.</param>
    public async Task<JsonDocument> Ask(string query, string? variables, Actor actor, CancellationToken cancellation)
    {
        var request = new GraphQLRequest { Query = query, Variables = json.Deserialize<Inputs>(variables) };
        var result = await Execute(request, actor, queriesOnly: true, cancellation);
        return JsonDocument.Parse(json.Serialize(result));
    }

    private static ExecutionResult Failed(string code, string message) => new() { Errors = [new ExecutionError(message) { Code = code }] };
}
