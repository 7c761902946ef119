using System.Runtime.InteropServices;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// How much one operation may ask for, weighed before anything else is done with it. Its cost is the number of values that it would
/// yield if every list were as long as it is expected to be (<see cref="ExpectAttribute"/>, or the argument <c>first</c>).
/// </summary>
internal sealed class Limits(GraphQLDocument document, ISchema schema)
{
    public const int MostText = 20_000;
    public const int MostCost = 60_000;
    public const int MostDepth = 12;
    private const int MostIntrospectionDepth = 16;
    private const int ExpectedUnlessSaid = 10;
    private static readonly ROM First = "first";

    private readonly Dictionary<(ROM Name, int? First), Weight> fragments = [];

    /// <summary>Why the document is refused, or null.</summary>
    public static string? Refuse(GraphQLDocument document, ISchema schema)
    {
        var limits = new Limits(document, schema);
        foreach (var operation in document.Definitions.OfType<GraphQLOperationDefinition>())
        {
            var root = operation.Operation switch
            {
                OperationType.Query => schema.Query,
                OperationType.Mutation => schema.Mutation,
                OperationType.Subscription => schema.Subscription,
                _ => null,
            };
            if (root is not null && limits.RefuseAll(operation.SelectionSet, root) is { } refusal)
                return refusal;
        }

        return null;
    }

    private string? RefuseAll(GraphQLSelectionSet fields, IComplexGraphType root)
    {
        var weight = Of(fields, root, null);
        // A schema explorer asks deeper than any page, of lists that are short.
        var most = fields.Selections.TrueForAll(field => field is GraphQLField { Name.Value.Span: ['_', '_', ..] }) ? MostIntrospectionDepth : MostDepth;
        if (weight.Depth > most)
            return $"The operation is {weight.Depth} levels deep; at most {most} are served. Ask for less at once.";
        return weight.Cost > MostCost
            ? FormattableString.Invariant(
                $"The operation costs {weight.Cost:N0}; at most {MostCost:N0} are served. Ask for fewer fields, or for shorter lists.")
            : null;
    }

    private Weight Of(GraphQLSelectionSet? selected, IGraphType? type, int? first)
    {
        var whole = new Weight(0, 0);
        foreach (var selection in selected?.Selections ?? [])
        {
            whole += selection switch
            {
                GraphQLField field => Of(field, type, first),
                GraphQLInlineFragment inline => Of(inline.SelectionSet, Condition(inline.TypeCondition) ?? type, first),
                GraphQLFragmentSpread spread => Of(spread, first),
                _ => default,
            };
        }

        return whole;
    }

    private Weight Of(GraphQLFragmentSpread spread, int? first)
    {
        var key = (spread.FragmentName.Name.Value, first);
        if (fragments.TryGetValue(key, out var known))
            return known;
        if (document.Definitions.OfType<GraphQLFragmentDefinition>().FirstOrDefault(fragment => fragment.FragmentName.Name.Value == key.Value) is not { } found)
            return default;
        // Weighed once however often it is spread; while it is being weighed it counts nothing, so that a circle ends (validation refuses it).
        fragments[key] = default;
        return fragments[key] = Of(found.SelectionSet, Condition(found.TypeCondition), first);
    }

    private Weight Of(GraphQLField field, IGraphType? type, int? first)
    {
        var known = Known(field.Name.Value, type);
        var inner = Of(field.SelectionSet, known?.ResolvedType?.GetNamedType(), FirstOf(field, known));
        var length = known is not null && IsList(known.ResolvedType) ? first ?? ExpectAttribute.Of(known) ?? ExpectedUnlessSaid : 1;
        return new(1 + (inner.Cost * length), inner.Depth + 1);
    }

    private FieldType? Known(ROM name, IGraphType? type) => name switch
    {
        _ when name == "__schema" => schema.SchemaMetaFieldType,
        _ when name == "__type" => schema.TypeMetaFieldType,
        _ => (type as IComplexGraphType)?.Fields.Find(name),
    };

    private IGraphType? Condition(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    /// <summary>How many rows a page is asked to have: as written; its expected length where only a variable says.</summary>
    private static int? FirstOf(GraphQLField field, FieldType? known) => known?.Arguments?.Find(First) is null ? null
        : field.Arguments?.Items.Find(argument => argument.Name.Value == First)?.Value is GraphQLIntValue { Value: var digits }
            && int.TryParse(digits, out var rows)
            ? Math.Max(rows, 0)
            : ExpectAttribute.Of(known);

    private static bool IsList(IGraphType? type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: var inner } && IsList(inner));

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Weight(double Cost, int Depth)
    {
        public static Weight operator +(Weight one, Weight other) => new(one.Cost + other.Cost, Math.Max(one.Depth, other.Depth));
    }
}
