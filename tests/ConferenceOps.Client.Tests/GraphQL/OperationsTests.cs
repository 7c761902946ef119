using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Sponsorship;

namespace ConferenceOps.Client.Tests.GraphQL;

/// <summary>Everything that can be asked and sent is of the schema.</summary>
public sealed class OperationsTests
{
    private static readonly Guid Id = Guid.Parse("0190163d-8694-739b-aea5-966c26f8ad90");
    private static readonly DateTimeOffset Ten = new(2024, 6, 18, 10, 0, 0, TimeSpan.FromHours(-4));

    private static readonly Dictionary<string, Func<ConferenceClient, Task>> Questions = new(StringComparer.Ordinal)
    {
        ["who asks"] = client => client.Viewer(),
        ["the conference"] = client => client.Conference(programme: true, agenda: true),
        ["a body"] = client => client.Body(new(Id)),
        ["a meeting"] = client => client.Meeting(new(Id)),
        ["meetings"] = client => client.Meetings(new(Id), new(2024, 6, 18), Ten, Ten, [MeetingStatus.Open], 3, "x"),
        ["a speakers list"] = client => client.Speakers(new(Id)),
        ["delegations"] = client => client.Delegations(3, "x", "eny", DelegationKind.State, RegionalGroup.African),
        ["a delegation"] = client => client.Delegation(new(Id), members: true),
        ["drafts"] = client => client.Drafts(new(Id)),
        ["a draft"] = client => client.Draft(new(Id), deleted: true, comparisons: true),
        ["a paragraph"] = client => client.Paragraph(new(Id), new(Id)),
        ["a proposal"] = client => client.Proposal(new(Id), new(Id)),
        ["proposals"] = client => client.Proposals(new(Id), new(Id), [ProposalStatus.Tabled], 3, "x"),
        ["revisions"] = client => client.Revisions(new(Id), 0, 2),
        ["a fund"] = client => client.Fund(new(Id), requests: true, money: true),
        ["a ledger"] = client => client.Ledger(new(Id), new(LedgerAccount.Bank, new(Id), new(Id), "Norway", RegionalGroup.African), 3, "x"),
    };

    public static TheoryData<string> Asked => [.. Questions.Keys];

    public static TheoryData<string, bool> Sent => [.. CommandShape.All.SelectMany(shape => new[] { true, false }, (shape, whole) => (shape.Name, whole))];

    [Theory]
    [MemberData(nameof(Asked))]
    public async Task Every_question_is_of_the_schema(string question)
    {
        var server = new FakeServer(FakeServer.Json("""{"data":{}}"""));
        await Questions[question](server.Client());
        Assert.Single(server.Bodies);
    }

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task Every_command_is_of_the_schema_with_all_that_may_be_given_and_without(string name, bool whole)
    {
        var shape = CommandShape.All.Single(shape => shape.Name == name);
        var server = new FakeServer(new SchemaServer().Accept(name, version: 12));
        var outcome = await server.Client().Send(shape.Make(field => whole || field.Required ? Any(field.Type) : null));
        Assert.Equal(new Outcome(12), outcome);
    }

    [Fact]
    public void What_the_schema_can_be_sent_are_the_commands() => Assert.Equal(
        CommandShape.All.Select(shape => shape.Name).Order(StringComparer.Ordinal),
        ConferenceSchema.Instance.Mutation!.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task What_is_given_with_a_command_is_sent_as_the_schema_writes_it()
    {
        var server = new FakeServer(new SchemaServer().Accept("recordContribution").Accept("scheduleMeeting").Accept("statePriority"));
        var client = server.Client();
        await client.Send(new RecordContribution(new(Id), new(Id), "Japan", new(314_100, "JPY", 150.25m), RegionalGroup.AsiaPacific, null, null));
        await client.Send(new ScheduleMeeting(new(Id), new(Id), "Debate", Ten, Ten.AddHours(3), new(Id)));
        await client.Send(new StatePriority(new(Id), 7, [Criterion.SmallIsland, Criterion.FirstPlace]));
        Assert.Equal((314_100, "JPY"), ((long)server.Input(0)["amount"]!, (string?)server.Input(0)["currency"]));
        Assert.Equal((150.25m, "ASIA_PACIFIC"), ((decimal)server.Input(0)["perDollar"]!, (string?)server.Input(0)["earmark"]));
        Assert.Equal("2024-06-18T14:00:00Z", (string?)server.Input(1)["starts"]);
        Assert.Equal(("""["SMALL_ISLAND","FIRST_PLACE"]""", 7), (server.Input(2)["priority"]!.ToJsonString(), (int)server.Input(2)["seenVersion"]!));
    }

    private static object Any(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } value => Any(value),
        _ when type == typeof(string) => "Words",
        _ when type == typeof(DateOnly) => new DateOnly(2024, 6, 18),
        _ when type == typeof(DateTimeOffset) => Ten,
        _ when type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IId<>)) => Activator.CreateInstance(type, Id)!,
        _ when type.IsEnum || type == typeof(bool) => Activator.CreateInstance(type)!,
        _ when type.IsPrimitive || type == typeof(decimal) => Convert.ChangeType(1, type, CultureInfo.InvariantCulture),
        _ when type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) =>
            JsonSerializer.SerializeToNode(new[] { Any(type.GenericTypeArguments[0]) }, WireJson.Options).Deserialize(type, WireJson.Options)!,
        _ => type.GetConstructors()[0] is var made ? made.Invoke([.. made.GetParameters().Select(parameter => Any(parameter.ParameterType))]) : null!,
    };
}
