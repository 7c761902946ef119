using System.Text.Json;
using System.Text.Json.Nodes;
using ConferenceOps.Domain;

namespace ConferenceOps.Client;

/// <summary>
/// The operations of the conference's API: questions, and one way to send every command of the domain. What the network or the store loses is sent again,
/// a few times over some seconds; commands carry the same id each time, so that none is carried out twice.
/// <see cref="HttpRequestException"/> when the server stays out of reach.
/// </summary>
/// <param name="transport">Carries the operations.</param>
/// <param name="time">What measures the pauses between attempts; the system's clock if null.</param>
public sealed partial class ConferenceClient(IGraphQLTransport transport, TimeProvider? time = null)
{
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(0.3), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(4)];

    private readonly TimeProvider time = time ?? TimeProvider.System;

    /// <summary>Sends a command; a refusal is part of the outcome.</summary>
    /// <param name="command">The command. Facts of other aggregates are the server's to fill in.</param>
    /// <param name="id">The id it is sent under, the same if it is sent again; made if null.</param>
    /// <param name="cancel">Gives up; the command may have been carried out.</param>
    /// <exception cref="GraphQLRequestException">The server could not carry it out, or the reader takes no part in the conference.</exception>
    public async Task<Outcome> Send(ICommand command, CommandId? id = null, CancellationToken cancel = default) =>
        await Carry<Outcome>(command, Selection.Of(typeof(Outcome), conditions: false), id, cancel);

    /// <summary>Sends a command and takes the thing it acted on as it stands afterwards.</summary>
    /// <typeparam name="TResult">What of the thing is asked for.</typeparam>
    /// <inheritdoc cref="Send(ICommand, CommandId?, CancellationToken)"/>
    public Task<CommandResult<TResult>> Send<TResult>(ICommand command, CommandId? id = null, CancellationToken cancel = default)
        where TResult : class => Carry<CommandResult<TResult>>(command, Selection.Of(typeof(CommandResult<TResult>), conditions: false), id, cancel);

    private async Task<T> Carry<T>(ICommand command, string selected, CommandId? id, CancellationToken cancel)
        where T : class
    {
        var shape = CommandShape.Of(command.GetType());
        var input = new JsonObject { ["commandId"] = (id?.Value ?? Guid.CreateVersion7()).ToString() };
        foreach (var field in shape.Fields)
            input[field.Name] = JsonSerializer.SerializeToNode(field.Of(command), field.Type, WireJson.Options);
        var mutation = $"mutation ($input: {shape.Command.Name}Input!) {{ {shape.Name}(input: $input) {{ {selected} }} }}";
        using var response = await SendUntilAnswered(new(mutation, new() { ["input"] = input }), cancel);
        return Read<T>(response, shape.Name)
            ?? throw new GraphQLRequestException(GraphQLRequestException.Internal, "The server answered without a result.");
    }

    private async Task<T?> Ask<T>(string field, CancellationToken cancel, params IReadOnlyList<Variable> variables)
        where T : class
    {
        var values = new JsonObject();
        foreach (var variable in variables)
            values[variable.Name] = variable.Value is { } value ? JsonSerializer.SerializeToNode(value, value.GetType(), WireJson.Options) : null;
        var query = $"{Variable.Declare(variables)} {{ {field}{Variable.Pass(variables)} {{ {Selection.Of(typeof(T))} }} }}";
        using var response = await SendUntilAnswered(new(query, values), cancel);
        return Read<T>(response, field);
    }

    private async Task<JsonDocument> SendUntilAnswered(GraphQLRequest request, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                var response = await transport.Send(request, cancel);
                if (attempt == Pauses.Length || !GraphQLRequestException.SaysTryAgain(response.RootElement))
                    return response;
                response.Dispose();
            }
            catch (Exception failure) when (attempt < Pauses.Length && IsOfTheNetwork(failure, cancel))
            {
                // The same again, after a pause.
            }

            await Task.Delay(Pauses[attempt], time, cancel);
        }
    }

    // A time-out of the HTTP client arrives as a cancellation that nobody asked for.
    private static bool IsOfTheNetwork(Exception failure, CancellationToken cancel) =>
        failure is HttpRequestException || (failure is OperationCanceledException && !cancel.IsCancellationRequested);

    private static T? Read<T>(JsonDocument response, string field)
        where T : class
    {
        // A part the reader may not see is null beside an error; only a wholly missing answer is a failure.
        if (response.RootElement.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object
            && data.TryGetProperty(field, out var answer) && answer.ValueKind is not JsonValueKind.Null)
            return answer.Deserialize<T>(WireJson.Options);
        if (response.RootElement.TryGetProperty("errors", out var errors) && errors.ValueKind is JsonValueKind.Array && errors.GetArrayLength() > 0)
            throw GraphQLRequestException.Of(errors);
        return null;
    }

    /// <summary>A value sent with a question.</summary>
    /// <param name="Name">Its name, which is that of the argument it is given as.</param>
    /// <param name="Type">Its type in the schema.</param>
    /// <param name="Value">The value, or null.</param>
    /// <param name="Within">True if it is no argument of the field itself but is named within what is asked of it.</param>
    private readonly record struct Variable(string Name, string Type, object? Value, bool Within = false)
    {
        public static string Declare(IReadOnlyList<Variable> all) =>
            all.Count == 0 ? "query" : $"query ({string.Join(", ", all.Select(variable => $"${variable.Name}: {variable.Type}"))})";

        public static string Pass(IReadOnlyList<Variable> all)
        {
            var given = all.Where(variable => !variable.Within).Select(variable => $"{variable.Name}: ${variable.Name}").ToList();
            return given.Count > 0 ? $"({string.Join(", ", given)})" : "";
        }
    }
}
