using GraphQL.Resolvers;
using GraphQL.Types;
using GraphQL.Utilities;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>The schema that is checked in, with every field read from the JSON that a test gives.</summary>
internal static class ConferenceSchema
{
    public static Schema Instance { get; } = Built();

    private static Schema Built()
    {
        var schema = Schema.For(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "GraphQL", "schema.graphql")));
        // Changes are heard over SignalR; nobody subscribes here.
        schema.Subscription = null;
        foreach (var scalar in WireScalar.All)
            schema.RegisterType(scalar);
        schema.RegisterVisitor(new ReadFromJson());
        schema.Initialize();
        return schema;
    }

    private sealed class ReadFromJson : BaseSchemaNodeVisitor
    {
        private static readonly IFieldResolver Read = new FuncFieldResolver<object>(CannedAnswer.Resolve);

        public override void VisitObjectFieldDefinition(FieldType field, IObjectGraphType type, ISchema schema) => field.Resolver = Read;
    }
}
