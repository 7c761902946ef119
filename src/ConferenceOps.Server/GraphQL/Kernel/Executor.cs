using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Server.Live;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Transport;
using GraphQL.Types;
using GraphQL.Validation;
using GraphQL.Validation.Rules;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Executes requests on behalf of an actor: for the endpoint, and straight for pages being prerendered.</summary>
internal sealed class Executor(
    IDocumentExecuter executer, IDocumentBuilder parser, ISchema schema, PersistedDocuments persisted, ResultJson json, IServiceScopeFactory scopes,
    IHostEnvironment environment, SharedAnswers answers)
{
    // What every request takes, and each character of a document that was not validated before.
    private const int PerRequest = 100;
    private const int PerNewCharacter = 3;

    private static readonly IValidationRule[] Rules =
        [.. DocumentValidator.CoreRules.Where(rule => rule is not OverlappingFieldsCanBeMerged), new MergingFields()];

    // Parsed and found valid.
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
    /// <param name="pace">How fast the caller takes a stream of results, as of a subscription; null if it takes none.</param>
    /// <param name="purse">Out of which it is paid before it is carried out; null if that is done otherwise.</param>
    public async Task<ExecutionResult> Execute(
        GraphQLRequest request, Actor actor, bool queriesOnly, CancellationToken cancellation, Pace? pace = null, Purse? purse = null)
    {
        cancellation.ThrowIfCancellationRequested();
        var (text, unknown) = persisted.TextOf(request);
        if (text is null)
            return new(unknown!);
        var known = documents.Find(text);
        var (document, cost, refused) = known is null ? Read(text, request) : Weigh(known.Document, request);
        if (purse?.Pay(PerRequest + cost + (known is null ? text.Length * PerNewCharacter : 0)) is { } wait)
            return new(TooMany.Requests(wait));
        if (refused is not null)
            return new(refused);

        var caller = new Caller(actor) { Pace = pace };
        if (known is not { IsQuery: true, IsPersonal: false } || pace is not null)
            return await Execute(request, text, document!, known, caller, queriesOnly, cancellation);
        return await answers.Of($"{caller.Circle} {queriesOnly} {request.OperationName} {json.Serialize(request.Variables)} {text}", async () =>
        {
            var result = await Execute(request, text, document!, known, caller, queriesOnly, cancellation);
            known.IsPersonal |= caller.IsPersonal;
            return (result, !caller.IsPersonal);
        });
    }

    private async Task<ExecutionResult> Execute(
        GraphQLRequest request, string text, GraphQLDocument document, Known? known, Caller caller, bool queriesOnly, CancellationToken cancellation)
    {
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
                .. known is null ? Rules : [],
                new RequestRules(
                    queriesOnly, streams: caller.Pace is not null,
                    introspection: environment.IsDevelopment() || caller.SignedIn || known is { MayIntrospect: false }),
            ],
        };
        var result = await executer.ExecuteAsync(options);
        if (known is null && result.Executed)
            documents.Keep(text, new(document, MayIntrospect(text)) { IsPersonal = caller.IsPersonal });
        if (result.Executed)
            persisted.Remember(request);
        ErrorWords.Cut(result);
        return result;
    }

    private (GraphQLDocument? Document, int Cost, ExecutionError? Error) Read(string text, GraphQLRequest request)
    {
        if (text.Length > Limits.MostText)
        {
            return Refused(Limits.Refuse(FormattableString.Invariant(
                $"The document has {text.Length:N0} characters; at most {Limits.MostText:N0} are read. Send values as variables.")));
        }

        try
        {
            return Weigh(parser.Build(text), request);
        }
        catch (GraphQLMaxDepthExceededException)
        {
            return Refused(Limits.Refuse($"The document is too deep: more than {Limits.MostNesting} levels stand within each other. Ask for less at once."));
        }
        catch (ExecutionError malformed)
        {
            return (null, 0, malformed);
        }
    }

    private (GraphQLDocument? Document, int Cost, ExecutionError? Error) Weigh(GraphQLDocument document, GraphQLRequest request) =>
        Limits.Weigh(document, schema, request.Variables) is var (cost, refusal) && refusal is null ? (document, cost, null) : (null, 0, refusal);

    private static (GraphQLDocument? Document, int Cost, ExecutionError? Error) Refused((int Cost, ExecutionError? Refusal) weighed) =>
        (null, weighed.Cost, weighed.Refusal);

    // Names with two underscores are the schema's own; only __typename says nothing about it.
    private static bool MayIntrospect(string text) => text.Replace("__typename", "", StringComparison.Ordinal).Contains("__", StringComparison.Ordinal);

    private sealed record Known(GraphQLDocument Document, bool MayIntrospect)
    {
        /// <summary>True if it asks and changes nothing.</summary>
        public bool IsQuery { get; } = Document.Definitions.OfType<GraphQLOperationDefinition>().All(one => one.Operation is OperationType.Query);

        /// <summary>True once an answer to it was for one person.</summary>
        public bool IsPersonal { get; set; }
    }
}
