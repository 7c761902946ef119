using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Reflection;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>A type of the schema that shows a type of the domain or of the store, in the words of its documentation unless others are given.</summary>
internal abstract class ShownType<TSource, TShown> : AutoRegisteringObjectGraphType<TSource>
{
    protected override void ConfigureGraph()
    {
        Name = ShownTypes.NameOf(typeof(TSource));
        base.ConfigureGraph();
        Description ??= Documentation.Of(typeof(TShown));
    }

    protected override FieldType? CreateField(MemberInfo memberInfo)
    {
        var field = base.CreateField(memberInfo);
        field?.Description ??= Documentation.Of(typeof(TShown), memberInfo.Name);
        return field;
    }

    // The library knows the lists of the framework's interfaces; the domain's are immutable arrays, of which no element is null.
    protected override TypeInformation GetTypeInformation(MemberInfo memberInfo)
    {
        var type = base.GetTypeInformation(memberInfo);
        if (type.Type.IsGenericType && type.Type.GetGenericTypeDefinition() == typeof(ImmutableArray<>))
            (type.Type, type.IsList, type.ListIsNullable, type.IsNullable) = (type.Type.GenericTypeArguments[0], true, type.IsNullable, false);
        return type;
    }

    protected static IEnumerable<PropertyInfo> Properties => typeof(TShown).GetProperties(BindingFlags.Public | BindingFlags.Instance);
}

/// <summary>A record shown as it is, with its properties alone: its methods are not the client's.</summary>
internal sealed class RecordType<TRecord> : ShownType<TRecord, TRecord>
{
    protected override IEnumerable<MemberInfo> GetRegisteredMembers() => Properties;
}

/// <summary>A node: what it says itself, and the properties of what it shows.</summary>
internal sealed class NodeType<TNode, TShown> : ShownType<TNode, TShown>
    where TNode : Node<TShown>
    where TShown : class
{
    private static readonly Expression<Func<IResolveFieldContext, TShown>> Shown = context => ((TNode)context.Source!).Shown;

    protected override IEnumerable<MemberInfo> GetRegisteredMembers()
    {
        var own = base.GetRegisteredMembers().ToArray();
        var left = typeof(TNode).GetCustomAttribute<HidesAttribute>()?.Properties ?? [];
        return own.Concat(Properties.ExceptBy([.. own.Select(member => member.Name), .. left], property => property.Name, StringComparer.Ordinal));
    }

    protected override LambdaExpression BuildMemberInstanceExpression(MemberInfo memberInfo) =>
        memberInfo.DeclaringType == typeof(TShown) ? Shown : base.BuildMemberInstanceExpression(memberInfo);
}
