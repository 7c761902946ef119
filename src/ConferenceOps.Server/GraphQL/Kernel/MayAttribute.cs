using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Who may use a field: an audience. Every field of a root says it, or the schema is not built.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class MayAttribute(Audience audience) : GraphQLAttribute
{
    private const string Key = "may";

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.Metadata[Key] = audience;

    /// <summary>What the field says of itself; null if nothing.</summary>
    public static Audience? Of(IFieldType field) => field.Metadata.TryGetValue(Key, out var audience) ? (Audience)audience! : null;
}
