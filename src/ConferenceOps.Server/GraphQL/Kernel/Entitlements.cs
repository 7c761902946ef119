using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Holds every field to its <see cref="MayAttribute"/>: denied by default.</summary>
internal sealed class Entitlements : BaseSchemaNodeVisitor
{
    public const string SignInRequired = "SIGN_IN_REQUIRED";
    public const string NotEntitled = "NOT_ENTITLED";

    /// <summary>Every field that says who may use it, with its type:
    /// all of the roots', and those of others that are not for everyone who sees the rest.</summary>
    public static IEnumerable<(string Type, string Field, Audience May)> Table(ISchema schema) =>
        from type in schema.AllTypes.OfType<IObjectGraphType>()
        from field in type.Fields
        let audience = MayAttribute.Of(field)
        where audience is not null
        select (type.Name, field.Name, audience.Value);

    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        var audience = MayAttribute.Of(field);
        if (audience is null && (type == schema.Query || type == schema.Mutation || type == schema.Subscription))
            throw new InvalidOperationException($"{type.Name}.{field.Name} does not say who may use it. Give it a [May(…)].");
        if (audience is { } and not Audience.Public)
            field.Resolver = new Guard(audience.Value, field.Resolver ?? NameFieldResolver.Instance);
    }

    private sealed class Guard(Audience audience, IFieldResolver inner) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        {
            var caller = (Caller)context.UserContext;
            if (caller.MaySee(audience))
                return inner.ResolveAsync(context);
            throw caller.SignedIn
                ? new ExecutionError($"This is for {Circle(audience)} only.") { Code = NotEntitled }
                : new ExecutionError($"Sign in first: this is for {Circle(audience)}.") { Code = SignInRequired };
        }

        private static string Circle(Audience audience) => audience switch
        {
            Audience.Delegates => "accredited participants",
            Audience.Bureau => "the bureau and the Secretariat",
            _ => "the Secretariat",
        };
    }
}
