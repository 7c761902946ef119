using GraphQL;
using GraphQL.Types;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>How much one operation may ask for, known before anything else is done with it.</summary>
internal static class Limits
{
    public const string TooComplex = "TOO_COMPLEX";
    public const int MostText = 20_000;
    public const int MostCost = 60_000;
    public const int MostDepth = 12;

    /// <summary>So many fields are compared with each other, whether they are asked for in the end or not.</summary>
    public const int MostFields = 20_000;

    /// <summary>How deep braces and brackets may stand within each other, whatever they mean.</summary>
    public const int MostNesting = 64;

    /// <summary>Operations and fragments together: validation walks the ones for each of the others.</summary>
    public const int MostDefinitions = 100;

    // A schema explorer asks deeper than any page, of lists that are short, and of every type at once.
    private const int MostIntrospectionDepth = 16;
    private const int MostIntrospectionCost = 150_000;

    /// <summary>What the dearest of the document's operations costs, or why the document is refused.</summary>
    public static (int Cost, ExecutionError? Refusal) Weigh(GraphQLDocument document, ISchema schema, Inputs? variables = null)
    {
        if (document.Definitions.Count > MostDefinitions)
            return Refuse($"The document has {document.Definitions.Count} operations and fragments; at most {MostDefinitions} are read. Send fewer at once.");
        var weighing = new Weighing(document, schema, variables);
        var dearest = 0d;
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            IObjectGraphType? root = operation.Operation switch
            {
                OperationType.Query => schema.Query,
                OperationType.Mutation => schema.Mutation,
                OperationType.Subscription => schema.Subscription,
                _ => null,
            };
            if (root is null)
                continue;
            var weight = weighing.Of(operation.SelectionSet, root);
            if (weighing.Circle is { } circle)
                return (0, new($"Fragment {circle} spreads itself, so that there is no end to it. Take the spread out.") { Code = "NO_FRAGMENT_CYCLES" });
            if (Refusal(operation.SelectionSet, weight) is { } refusal)
                return Refuse(refusal);
            dearest = Math.Max(dearest, weight.Cost);
        }

        return ((int)dearest, null);
    }

    /// <summary>Refuses as too complex.</summary>
    public static (int Cost, ExecutionError? Refusal) Refuse(string why) => (0, new(why) { Code = TooComplex });

    private static string? Refusal(GraphQLSelectionSet fields, Weight weight)
    {
        var introspects = fields.Selections.TrueForAll(field => field is GraphQLField { Name.Value.Span: ['_', '_', ..] });
        var (depth, cost) = introspects ? (MostIntrospectionDepth, MostIntrospectionCost) : (MostDepth, MostCost);
        if (weight.Depth > depth)
            return $"The operation is {weight.Depth} levels deep; at most {depth} are served. Ask for less at once.";
        if (weight.Cost > cost)
        {
            return FormattableString.Invariant(
                $"The operation costs {weight.Cost:N0}; at most {cost:N0} are served. Ask for fewer fields, or for shorter lists.");
        }

        return weight.Fields <= MostFields
            ? null
            : FormattableString.Invariant(
                $"The operation has {weight.Fields:N0} fields once its fragments are spread; at most {MostFields:N0} are read. Ask for less at once.");
    }
}
