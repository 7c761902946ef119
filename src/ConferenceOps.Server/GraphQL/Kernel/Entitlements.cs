using ConferenceOps.Domain;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ConferenceOps.Server.GraphQL;

/// <summary>Holds every field to its <see cref="MayAttribute"/>: denied by default.</summary>
internal sealed class Entitlements : BaseSchemaNodeVisitor
{
    public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema)
    {
        var audience = MayAttribute.Of(field);
        if (audience is null && (type == schema.Query || type == schema.Mutation))
            throw new InvalidOperationException($"{type.Name}.{field.Name} does not say who may use it. Give it a [May(…)].");
        if (audience is { } and not Audience.Public)
            field.Resolver = new Guard(audience.Value, field.Resolver ?? NameFieldResolver.Instance);
    }

    private sealed class Guard(Audience audience, IFieldResolver inner) : IFieldResolver
    {
        public ValueTask<object?> ResolveAsync(IResolveFieldContext context)
        {
            var actor = ((Caller)context.UserContext).Actor;
            if (actor.MaySee(audience))
                return inner.ResolveAsync(context);
            throw actor.Roles is Roles.None
                ? new ExecutionError("Sign in first: this is for accredited participants.") { Code = "SIGN_IN_REQUIRED" }
                : new ExecutionError($"This is for {Circle(audience)} only.") { Code = "NOT_ENTITLED" };
        }

        private static string Circle(Audience audience) => audience switch
        {
            Audience.Delegates => "accredited participants",
            Audience.Bureau => "the bureau and the Secretariat",
            _ => "the Secretariat",
        };
    }
}
