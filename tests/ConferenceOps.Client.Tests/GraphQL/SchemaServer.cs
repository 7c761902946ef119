using System.Runtime.ExceptionServices;
using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.SystemTextJson;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>
/// A server that knows the schema and nothing else. It executes operations over what a test gives for their root fields, so that a page gets exactly
/// what it asked for; an operation or an answer that is not of the schema fails the test.
/// </summary>
internal sealed partial class SchemaServer
{
    private static readonly GraphQLSerializer Json = new();

    private readonly Dictionary<string, Func<object?>> held = new(StringComparer.Ordinal);

    /// <summary>What is answered for a root field, given its arguments.</summary>
    public Dictionary<string, Func<JsonObject, object?>> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>Everything that was not of the schema, for those whose failure somebody may have caught.</summary>
    public List<string> Faults { get; } = [];

    /// <summary>Answers a root field with a value, whatever its arguments; commands take what results of them from there.</summary>
    public SchemaServer Answer(string field, Func<object?> value)
    {
        held[field] = value;
        Answers[field] = _ => value();
        return this;
    }

    /// <summary>The response to an operation, as text.</summary>
    public Task<string> Execute(string query, JsonObject? variables) => Execute(query, variables, AnswerTo);

    /// <summary>Whether an operation is of the schema, whatever is answered.</summary>
    public async Task Validate(string query, JsonObject? variables)
    {
        var nothing = new Failure("", "");
        await Execute(query, variables, _ => CannedAnswer.Of(nothing));
    }

    private async Task<string> Execute(string query, JsonObject? variables, Func<IResolveFieldContext, JsonNode?> answer)
    {
        ExceptionDispatchInfo? network = null;
        var result = await new DocumentExecuter().ExecuteAsync(options =>
        {
            options.Schema = ConferenceSchema.Instance;
            options.Query = query;
            options.Variables = variables is null ? null : Json.Deserialize<Inputs>(variables.ToJsonString());
            options.Root = (Func<IResolveFieldContext, JsonNode?>)Answered;
        });
        network?.Throw();
        var wrong = result.Errors?.Where(error => error is not ToldByTheServer).Select(Told).ToList();
        if (wrong is [var first, ..])
        {
            Faults.AddRange(wrong);
            Assert.Fail($"{first}\n{query}\n{variables}");
        }

        return Json.Serialize(result);

        JsonNode? Answered(IResolveFieldContext field)
        {
            try
            {
                return answer(field);
            }
            catch (Exception failure) when (failure is not ExecutionError)
            {
                // What an answer throws is what the network does.
                network = ExceptionDispatchInfo.Capture(failure);
                return null;
            }
        }
    }

    private JsonNode? AnswerTo(IResolveFieldContext field)
    {
        var name = field.FieldDefinition.Name;
        if (!Answers.TryGetValue(name, out var answer))
            throw new WrongAnswer($"The test gives no answer for {name}.");
        var value = CannedAnswer.Of(answer(Arguments(field)));
        return CannedAnswer.Unknown(value, field.FieldDefinition.ResolvedType!, name).FirstOrDefault() is { } unknown ? throw new WrongAnswer(unknown) : value;
    }

    private static JsonObject Arguments(IResolveFieldContext field) =>
        (JsonObject)CannedAnswer.Of(field.Arguments?.ToDictionary(argument => argument.Key, argument => argument.Value.Value, StringComparer.Ordinal) ?? [])!;

    private static string Told(ExecutionError error) =>
        error is WrongAnswer || error.Path is null ? error.Message : $"{error.Message} {error.InnerException?.Message} ({string.Join('.', error.Path)})";
}
