using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>How many elements a list is expected to have, for the weighing of operations.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property)]
internal sealed class ExpectAttribute(int elements) : GraphQLAttribute
{
    private const string Key = "expect";

    public override void Modify(FieldType fieldType, bool isInputType) => fieldType.Metadata[Key] = elements;

    /// <summary>What the field says of itself; null if nothing.</summary>
    public static int? Of(IFieldType field) => field.Metadata.TryGetValue(Key, out var elements) ? (int)elements! : null;
}
