using System.Text.Json.Nodes;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Client.Tests.GraphQL;

// Like the server, a command answers with the thing as it stands, after a refusal too: the one given, or else the one the test answers queries with.
internal sealed partial class SchemaServer
{
    /// <summary>Accepts a command.</summary>
    public SchemaServer Accept(string command, object? result = null, int version = 1)
    {
        Answers[command] = asked => Accepted(command, asked, result, version);
        return this;
    }

    /// <summary>Refuses a command.</summary>
    public SchemaServer Refuse(string command, string message, string? rule = null, string reason = "refused", object? result = null, int version = 1)
    {
        Answers[command] = asked =>
        {
            var payload = Accepted(command, asked, result, version);
            payload["refusal"] = new JsonObject { ["reason"] = reason, ["message"] = message, ["rule"] = rule };
            return payload;
        };
        return this;
    }

    /// <summary>Loses its first answer to a command.</summary>
    public SchemaServer LoseFirst(string command)
    {
        var (answer, lost) = (Answers[command], false);
        Answers[command] = asked =>
        {
            if (lost)
                return answer(asked);
            lost = true;
            return new Failure("INTERNAL", "Lost.");
        };
        return this;
    }

    /// <summary>The payload of a command that was carried out.</summary>
    public JsonObject Accepted(string command, JsonObject asked, object? result = null, int version = 1)
    {
        var mutation = ConferenceSchema.Instance.Mutation!.Fields.Find(command) ?? throw new WrongAnswer($"The schema has no command {command}.");
        var type = ((IObjectGraphType)mutation.ResolvedType!.GetNamedType()).Fields.Find("result")!.ResolvedType!.GetNamedType();
        return new() { ["result"] = CannedAnswer.Of(result) ?? Held(type, asked), ["version"] = version };
    }

    // Where it has an identity, it is one that the command names.
    private JsonNode? Held(IGraphType type, JsonObject asked)
    {
        var named = (from part in (JsonObject)asked["input"]! where part.Key != "commandId" select part.Value?.ToString()).ToHashSet(StringComparer.Ordinal);
        return (from root in held
                let field = ConferenceSchema.Instance.Query.Fields.Find(root.Key)
                from part in CannedAnswer.Parts(CannedAnswer.Of(root.Value()), field.ResolvedType!)
                where part.Type.Name == type.Name && (part.Type.Fields.Find("id") is null || named.Contains((string?)part.Value["id"]))
                orderby part.Value.Count descending
                select part.Value.DeepClone()).FirstOrDefault();
    }
}
