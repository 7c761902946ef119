using GraphQL.Validation;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What depends on who asks and how, and so is checked on every request:
/// no mutation by GET, no subscription without a stream of events, no introspection by strangers.</summary>
internal sealed class RequestRules(bool queriesOnly, bool streams, bool introspection) : ValidationRuleBase
{
    public const string MutationByGet = "MUTATION_BY_GET";
    public const string SubscriptionWithoutStream = "EVENT_STREAM_REQUIRED";

    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context)
    {
        if (!streams && context.Operation.Operation is OperationType.Subscription)
            context.ReportError(new(
                context.Document.Source, null, "Subscriptions are answered as server-sent events: accept text/event-stream.", context.Operation)
            {
                Code = SubscriptionWithoutStream,
            });
        else if (queriesOnly && context.Operation.Operation is OperationType.Mutation)
            context.ReportError(new(context.Document.Source, null, "A GET only asks; send mutations by POST.", context.Operation) { Code = MutationByGet });
        return new(introspection ? null : Introspection);
    }

    private static readonly MatchingNodeVisitor<GraphQLField> Introspection = new((field, context) =>
    {
        if (field.Name.Value == "__schema" || field.Name.Value == "__type")
            context.ReportError(new(context.Document.Source, null, "Sign in to explore the schema; it is also published with the source.", field)
            {
                Code = Entitlements.SignInRequired,
            });
    });
}
