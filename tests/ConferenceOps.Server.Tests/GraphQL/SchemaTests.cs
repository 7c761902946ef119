using System.Text.RegularExpressions;
using ConferenceOps.Domain;
using ConferenceOps.Server.GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class SchemaTests(RunningConference conference)
{
    [Fact]
    public void The_schema_is_the_one_checked_in()
    {
        var file = Path.Combine(Root(), "src", "ConferenceOps.Server", "GraphQL", "schema.graphql");

        Assert.True(
            File.ReadAllText(file).ReplaceLineEndings("\n") == SchemaText.Print(),
            "The schema is the contract with every client, and it has changed. If that is meant: "
            + "dotnet run --no-launch-profile --project src/ConferenceOps.Server -- schema > src/ConferenceOps.Server/GraphQL/schema.graphql");
    }

    [Fact]
    public void Every_root_field_says_who_may_use_it()
    {
        var schema = conference.Services.GetRequiredService<ISchema>();
        var said = Entitlements.Table(schema).Select(row => (row.Type, row.Field)).ToHashSet();

        Assert.All(schema.Query.Fields, field => Assert.Contains(("Query", field.Name), said));
        Assert.All(schema.Mutation!.Fields, field => Assert.Contains(("Mutation", field.Name), said));
    }

    [Fact]
    public void No_mutation_is_for_the_public()
    {
        var mutations = Entitlements.Table(conference.Services.GetRequiredService<ISchema>()).Where(row => row.Type == "Mutation").ToList();

        Assert.NotEmpty(mutations);
        Assert.All(mutations, row => Assert.True(row.May >= Audience.Delegates));
    }

    [Fact]
    public void Every_mutation_says_what_it_does_and_for_whom_it_is()
    {
        var mutations = conference.Services.GetRequiredService<ISchema>().Mutation!.Fields;

        Assert.NotEmpty(mutations);
        Assert.All(mutations, field => Assert.Matches($@"^[A-Z].*\. For {Regex.Escape(CommandMutations.ShapeOf(field).Entitled.Who)}\.$", field.Description!));
        Assert.EndsWith("For the Chair and the bureau.", mutations.Find("openMeeting")!.Description, StringComparison.Ordinal);
        Assert.EndsWith("For the delegation itself and the Secretariat on its behalf.", mutations.Find("inscribe")!.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_root_field_that_does_not_say_who_may_use_it_stops_the_schema()
    {
        var query = new ObjectGraphType { Name = "Query" };
        query.Field<StringGraphType>("secret").Resolve(_ => "");
        var schema = new Schema { Query = query };
        schema.RegisterVisitor(new Entitlements());

        var stopped = Assert.Throws<InvalidOperationException>(schema.Initialize);

        Assert.Contains("Query.secret", stopped.Message, StringComparison.Ordinal);
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ConferenceOps.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
