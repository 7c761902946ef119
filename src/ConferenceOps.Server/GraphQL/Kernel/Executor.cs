using System.Text.Json;
using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Executes requests on behalf of an actor: for the endpoint, and straight for pages being prerendered.</summary>
internal sealed class Executor(
    IDocumentExecuter executer, IDocumentBuilder parser, ISchema schema, PersistedDocuments persisted, ResultJson json, IServiceScopeFactory scopes,
    IHostEnvironment environment)
{
    // Parsed, weighed and found valid.
    private readonly Recent<Known> documents = new(250);

    /// <summary>The response to an operation as a client would receive it, without going through HTTP.</summary>
    /// <param name="query">The document.</param>
    /// <param name="variables">Its variables as JSON, or null.</param>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="cancellation">Ends the work when nobody waits for it.</param>
    public async Task<JsonDocument> Ask(string query, string? variables, Actor actor, CancellationToken cancellation) =>
        json.Document(await Execute(new() { Query = query, Variables = json.Deserialize<Inputs>(variables) }, actor, queriesOnly: true, cancellation));

    /// <summary>The result of the request; errors are in it, never thrown.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">On whose behalf.</param>
    /// <param name="queriesOnly">True to refuse mutations, as a GET must.</param>
    /// <param name="cancellation">Ends the work when the caller is gone.</param>
    /// <param name="streams">True if the caller takes a stream of results, as of a subscription.</param>
    public async Task<ExecutionResult> Execute(GraphQLRequest request, Actor actor, bool queriesOnly, CancellationToken cancellation, bool streams = false)
    {
        var (text, unknown) = persisted.TextOf(request);
        if (text is null)
            return new(unknown!);
        var known = documents.Find(text);
        var (document, refused) = known is null ? Read(text) : (known.Document, null);
        if (document is null)
            return new(refused!);

        var caller = new Caller(actor);
        await using var scope = scopes.CreateAsyncScope();
        var options = new ExecutionOptions
        {
            Schema = schema,
            Query = text,
            Document = document,
            OperationName = request.OperationName,
            Variables = request.Variables,
            UserContext = caller,
            RequestServices = scope.ServiceProvider,
            CancellationToken = cancellation,
            ValidationRules =
            [
                .. known is null ? DocumentValidator.CoreRules : [],
                new RequestRules(queriesOnly, streams, introspection: environment.IsDevelopment() || caller.SignedIn || known is { MayIntrospect: false }),
            ],
        };
        var result = await executer.ExecuteAsync(options);
        if (known is null && result.Executed)
            documents.Keep(text, new(document, MayIntrospect(text)));
        if (result.Executed)
            persisted.Remember(request);
        return result;
    }

    private (GraphQLDocument? Document, ExecutionError? Error) Read(string text)
    {
        if (text.Length > Limits.MostText)
        {
            var refused = FormattableString.Invariant(
                $"The document has {text.Length:N0} characters; at most {Limits.MostText:N0} are read. Send values as variables.");
            return (null, new(refused) { Code = "TOO_COMPLEX" });
        }

        try
        {
            var document = parser.Build(text);
            return Limits.Refuse(document, schema) is { } refusal ? (null, new(refusal) { Code = "TOO_COMPLEX" }) : (document, null);
        }
        catch (ExecutionError malformed)
        {
            return (null, malformed);
        }
    }

    // Names with two underscores are the schema's own; only __typename says nothing about it.
    private static bool MayIntrospect(string text) => text.Replace("__typename", "", StringComparison.Ordinal).Contains("__", StringComparison.Ordinal);

    private sealed record Known(GraphQLDocument Document, bool MayIntrospect);
}
