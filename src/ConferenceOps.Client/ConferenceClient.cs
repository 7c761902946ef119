using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;

namespace ConferenceOps.Client;

/// <summary>
/// The operations of the conference's API, typed. What the network loses is sent again, a few times over some seconds; commands carry the same id
/// each time, so that none is carried out twice. <see cref="HttpRequestException"/> when the server stays out of reach.
/// </summary>
/// <param name="transport">Carries the operations.</param>
/// <param name="time">What measures the pauses between attempts; the system's clock if null.</param>
public sealed partial class ConferenceClient(IGraphQLTransport transport, TimeProvider? time = null)
{
    private const string PageFields = "pageInfo { hasNextPage endCursor } totalCount";
    private const string RefusalFields = "refusal { reason message rule }";

    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly TimeProvider time = time ?? TimeProvider.System;

    private async Task<T?> Query<T>(string field, string query, JsonObject? variables, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        using var response = await SendUntilAnswered(new(query, variables), cancel);
        return Read(response, field, type);
    }

    private async Task<T> Command<T>(string name, string fields, JsonObject input, Guid? commandId, JsonTypeInfo<T> type, CancellationToken cancel)
        where T : class
    {
        input.Insert(0, "commandId", commandId ?? Guid.CreateVersion7());
        var mutation = $$"""mutation ($input: {{char.ToUpperInvariant(name[0])}}{{name[1..]}}Input!) { {{name}}(input: $input) { {{fields}} {{RefusalFields}} } }""";
        using var response = await SendUntilAnswered(new(mutation, new() { ["input"] = input }), cancel);
        return Read(response, name, type) ?? throw new GraphQLRequestException(GraphQLRequestException.Internal, "The server answered without a result.");
    }

    private Task<CommandResult<T>> Command<T>(
        string name, string fields, JsonObject input, Guid? commandId, JsonTypeInfo<CommandResult<T>> type, CancellationToken cancel)
        where T : class => Command<CommandResult<T>>(name, $$"""result { {{fields}} }""", input, commandId, type, cancel);

    private async Task<JsonDocument> SendUntilAnswered(GraphQLRequest request, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await transport.Send(request, cancel);
            }
            catch (Exception failure) when (attempt < Pauses.Length && IsOfTheNetwork(failure, cancel))
            {
                await Task.Delay(Pauses[attempt], time, cancel);
            }
        }
    }

    // A time-out of the HTTP client arrives as a cancellation that nobody asked for.
    private static bool IsOfTheNetwork(Exception failure, CancellationToken cancel) =>
        failure is HttpRequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested);

    private static T? Read<T>(JsonDocument response, string field, JsonTypeInfo<T> type)
        where T : class
    {
        // A part the reader may not see is null beside an error; only a wholly missing answer is a failure.
        if (response.RootElement.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty(field, out var answer) && answer.ValueKind is not JsonValueKind.Null)
            return answer.Deserialize(type);
        if (response.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind is JsonValueKind.Array && errors.GetArrayLength() > 0)
            throw GraphQLRequestException.Of(errors);
        return null;
    }
}
