using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GraphQL;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>Stands in an answer for a part that the server does not give, and says why.</summary>
internal sealed record Failure([property: JsonPropertyName(Failure.Mark)] string Code, string Message)
{
    private const string Mark = "$failure";

    public static Failure? In(JsonObject part) => part[Mark] is { } code ? new((string)code!, (string)part["message"]!) : null;

    public ExecutionError AsError() => new ToldByTheServer(Message) { Code = Code };
}

/// <summary>A failure that the test wants.</summary>
internal sealed class ToldByTheServer(string message) : ExecutionError(message);

/// <summary>The test, or what it tests, does not keep to the schema.</summary>
internal sealed class WrongAnswer(string message) : ExecutionError(message);
