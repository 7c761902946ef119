using System.Collections;
using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ConferenceOps.Server.GraphQL;

/// <summary>What a question is asked with is short: whatever argument takes a text or a list, of whatever field. The texts of commands have
/// limits of their own.</summary>
internal sealed class ArgumentBounds : BaseSchemaNodeVisitor
{
    public const int MostCharacters = 1_000;
    public const int MostElements = 100;

    public override void VisitObjectFieldArgumentDefinition(QueryArgument argument, FieldType field, IObjectGraphType type, ISchema schema)
    {
        if (type != schema.Mutation)
            argument.Validate(given => Refuse(argument.Name, given));
    }

    private static void Refuse(string name, object given)
    {
        if (given is string { Length: > MostCharacters and var characters })
            throw TooLong(name, FormattableString.Invariant($"{characters:N0} characters; at most {MostCharacters:N0}"));
        if (given is not string and ICollection { Count: > MostElements and var elements })
            throw TooLong(name, FormattableString.Invariant($"{elements:N0} elements; at most {MostElements}"));
    }

    private static ExecutionError TooLong(string name, string what) => new($"The argument {name} has {what} are taken.") { Code = Limits.TooComplex };
}
