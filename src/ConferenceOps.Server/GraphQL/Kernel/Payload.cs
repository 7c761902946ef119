using ConferenceOps.Domain;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// What became of a command: the thing it acted on as it stands now, after a refusal too; the version its stream is at; and why it was refused if it was.
/// </summary>
[NamedAfterNode]
internal sealed record Payload<TNode>(TNode? Result, int Version, Refusal? Refusal)
    where TNode : class;
