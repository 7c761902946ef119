using System.Runtime.InteropServices;
using GraphQL;
using GraphQL.Types;
using GraphQLParser;
using GraphQLParser.AST;

namespace ConferenceOps.Server.GraphQL;

/// <summary>
/// Weighs operations: the number of values that each would yield if every list were as long as it is expected to be
/// (<see cref="ExpectAttribute"/>, or fewer where <c>first</c> says so), with what is dear beside (<see cref="CostsAttribute"/>, commands,
/// large variables).
/// </summary>
internal sealed class Weighing(GraphQLDocument document, ISchema schema, Inputs? variables)
{
    private const int ExpectedUnlessSaid = 10;
    private const int MostOnPage = 250;
    private const int Command = 500;
    private static readonly ROM First = "first";

    // The lists of the schema itself are of another length than those of the conference: so many types, of so many fields.
    private static readonly Dictionary<string, int> OfTheSchema = new(StringComparer.Ordinal)
    {
        ["types"] = 75,
        ["fields"] = 15,
        ["inputFields"] = 5,
        ["args"] = 2,
        ["enumValues"] = 3,
        ["possibleTypes"] = 2,
        ["interfaces"] = 1,
    };

    private readonly Dictionary<string, GraphQLFragmentDefinition> named = Named(document);
    private readonly Dictionary<(ROM Name, int? First), Weight> fragments = [];
    private readonly double given = Sizes.Of(variables) / 10d;

    /// <summary>A fragment that was found to spread itself; null if none was.</summary>
    public ROM? Circle { get; private set; }

    public Weight Of(GraphQLSelectionSet fields, IGraphType root) => Of(fields, root, null);

    private Weight Of(GraphQLSelectionSet? selected, IGraphType? type, int? first)
    {
        var whole = default(Weight);
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

    // Weighed once however often it is spread.
    private Weight Of(GraphQLFragmentSpread spread, int? first)
    {
        var key = (spread.FragmentName.Name.Value, first);
        if (fragments.TryGetValue(key, out var known))
        {
            if (known.Depth < 0)
                Circle = key.Value;
            return known;
        }

        if (!named.TryGetValue(key.Value.ToString(), out var found))
            return default;
        fragments[key] = Weight.Unknown;
        return fragments[key] = Of(found.SelectionSet, Condition(found.TypeCondition), first);
    }

    private Weight Of(GraphQLField field, IGraphType? type, int? first)
    {
        var known = Known(field.Name.Value, type);
        var inner = Of(field.SelectionSet, known?.ResolvedType?.GetNamedType(), FirstOf(field, known));
        var length = known is not null && IsList(known.ResolvedType) ? first ?? LengthOf(known) : 1;
        return new(LeftOut(field) ? 1 : 1 + Itself(field, known, type) + (inner.Cost * length), inner.Depth + 1, inner.Fields + 1);
    }

    // As pages ask that serve several circles of readers with one question.
    private bool LeftOut(GraphQLField field) => field.Directives?.Items.Exists(directive => directive.Name.Value == "include"
        && directive.Arguments?.Items.Find(argument => argument.Name.Value == "if")?.Value is GraphQLVariable condition
        && variables?.TryGetValue(condition.Name.StringValue, out var given) == true && given is false) == true;

    private double Itself(GraphQLField field, FieldType? known, IGraphType? type) =>
        (known is null ? 0 : CostsAttribute.Of(known)) + (type == schema.Mutation ? Command : 0)
            + (given > 0 && field.Arguments?.Items.Exists(argument => Takes(argument.Value)) == true ? given : 0);

    // What is given may stand within a list or an object too.
    private static bool Takes(GraphQLValue value) => value is GraphQLVariable or GraphQLListValue or GraphQLObjectValue;

    private FieldType? Known(ROM name, IGraphType? type) => name switch
    {
        _ when name == "__schema" => schema.SchemaMetaFieldType,
        _ when name == "__type" => schema.TypeMetaFieldType,
        _ => (type as IComplexGraphType)?.Fields.Find(name),
    };

    private IGraphType? Condition(GraphQLTypeCondition? condition) => condition is null ? null : schema.AllTypes[condition.Type.Name.Value];

    /// <summary>How many rows a page is expected to have: not more than are asked for, by a number or a variable.</summary>
    private int? FirstOf(GraphQLField field, FieldType? known)
    {
        if (known?.Arguments?.Find(First) is null)
            return null;
        int? asked = field.Arguments?.Items.Find(argument => argument.Name.Value == First)?.Value switch
        {
            GraphQLIntValue { Value: var digits } when int.TryParse(digits, out var rows) => rows,
            GraphQLVariable variable when variables?.TryGetValue(variable.Name.StringValue, out var rows) == true && rows is int many => many,
            _ => null,
        };
        var expected = ExpectAttribute.Of(known) ?? MostOnPage;
        return asked is { } most ? Math.Clamp(most, 0, expected) : expected;
    }

    private static int LengthOf(FieldType list) =>
        ExpectAttribute.Of(list) ?? (OfTheSchema.TryGetValue(list.Name, out var rows) ? rows : ExpectedUnlessSaid);

    private static bool IsList(IGraphType? type) => type is ListGraphType || (type is NonNullGraphType { ResolvedType: var inner } && IsList(inner));

    // Of two that bear one name the first counts; validation refuses the document.
    private static Dictionary<string, GraphQLFragmentDefinition> Named(GraphQLDocument document)
    {
        var first = new Dictionary<string, GraphQLFragmentDefinition>(StringComparer.Ordinal);
        foreach (var fragment in document.Definitions.OfType<GraphQLFragmentDefinition>())
            first.TryAdd(fragment.FragmentName.Name.StringValue, fragment);
        return first;
    }
}

/// <summary>What was weighed.</summary>
/// <param name="Cost">Its cost.</param>
/// <param name="Depth">How many levels of fields stand within each other.</param>
/// <param name="Fields">How many fields there are once fragments are spread.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Weight(double Cost, int Depth, double Fields)
{
    /// <summary>Of what is still being weighed.</summary>
    public static Weight Unknown { get; } = new(0, -1, 0);

    public static Weight operator +(Weight one, Weight other) =>
        new(one.Cost + other.Cost, Math.Max(one.Depth, other.Depth), one.Fields + other.Fields);
}
