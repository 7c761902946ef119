using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.GraphQL;

/// <summary>The schema as text, as it is checked in.</summary>
internal static class SchemaText
{
    public static string Print()
    {
        var services = new ServiceCollection().AddGraphQLSchema().BuildServiceProvider();
        return services.GetRequiredService<ISchema>().Print(new() { StringComparison = StringComparison.Ordinal }).ReplaceLineEndings("\n");
    }
}
