using System.Reflection;
using ConferenceOps.Domain;
using ConferenceOps.Storage;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Which type of the schema shows a node, and which shows a record of the domain or a row of the store that a field returns as it is.</summary>
internal sealed class ShownTypes : IGraphTypeMappingProvider
{
    private static readonly Assembly[] ShownAsTheyAre = [typeof(IEvent).Assembly, typeof(ConferenceContext).Assembly];

    public Type? GetGraphTypeFromClrType(Type clrType, bool isInputType, Type? preferredGraphType) => clrType switch
    {
        _ when isInputType => preferredGraphType,
        { BaseType: { IsGenericType: true } node } when node.GetGenericTypeDefinition() == typeof(Node<>) =>
            typeof(NodeType<,>).MakeGenericType(clrType, node.GenericTypeArguments[0]),
        { IsClass: true } when ShownAsTheyAre.Contains(clrType.Assembly) => typeof(RecordType<>).MakeGenericType(clrType),
        _ => preferredGraphType,
    };

    /// <summary>The name in the schema: the one a type is given, or its own, which does not tell nodes and rows from what they stand for.</summary>
    public static string NameOf(Type type) => type.GetCustomAttribute<NameAttribute>()?.Name ?? Without("Node", Without("Row", type.Name));

    private static string Without(string ending, string name) => name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
}
