using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using GraphQL;
using GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

/// <summary>Walks every root field as everyone.</summary>
public sealed class EntitlementTests(RunningConference conference)
{
    public static TheoryData<Roles> Everyone { get; } = [.. Enum.GetValues<Roles>()];

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task A_field_answers_those_it_is_for_and_no_others(Roles roles)
    {
        var actor = roles is Roles.None ? Actor.Public : new Actor(Guid.CreateVersion7(), roles.ToString(), roles);
        var schema = conference.Services.GetRequiredService<ISchema>();
        var executor = conference.Services.GetRequiredService<Executor>();
        foreach (var (type, name, may) in Entitlements.Table(schema).Where(row => row.Type is "Query" or "Mutation"))
        {
            var field = (type == "Query" ? schema.Query : schema.Mutation!).Fields.Find(name)!;
            var document = $"{type.ToLowerInvariant()} {{ {name}{Arguments(field)} {{ __typename }} }}";

            var result = await executor.Execute(new() { Query = document }, actor, queriesOnly: false, default);

            string? denied = actor.MaySee(may) ? null : roles is Roles.None ? "SIGN_IN_REQUIRED" : "NOT_ENTITLED";
            Assert.True(result.Executed, $"{document}: {result.Errors?[0].Message}");
            Assert.True(result.Errors?[0].Code == denied, $"{roles} gets {result.Errors?[0].Code ?? "an answer"} from {document}");
        }
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Drafts_and_names_of_members_are_for_participants(Roles roles)
    {
        var actor = roles is Roles.None ? Actor.Public : new Actor(Guid.CreateVersion7(), roles.ToString(), roles);
        var executor = conference.Services.GetRequiredService<Executor>();

        using var answer = await executor.Ask(
            $$"""{ body(id: "{{DemoConference.ReviewConference}}") { name drafts { id } } delegations(first: 1) { nodes { name members { id } } } }""", null, actor, default);

        // What is not for them is null; the rest of the answer reaches them.
        var data = answer.RootElement.GetProperty("data");
        var expected = actor.MaySee(Audience.Delegates) ? JsonValueKind.Array : JsonValueKind.Null;
        Assert.Equal(expected, data.GetProperty("body").GetProperty("drafts").ValueKind);
        Assert.Equal(expected, data.GetProperty("delegations").GetProperty("nodes")[0].GetProperty("members").ValueKind);
        Assert.Equal("Review Conference", data.GetProperty("body").GetProperty("name").GetString());
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Money_and_donors_are_for_the_Secretariat_and_requests_for_those_who_may_have_made_them(Roles roles)
    {
        var actor = roles is Roles.None ? Actor.Public : new Actor(Guid.CreateVersion7(), roles.ToString(), roles);
        var executor = conference.Services.GetRequiredService<Executor>();

        using var answer = await executor.Ask(
            $$"""
            {
              sponsorshipFund(id: "{{DemoConference.Id}}") {
                name published { name } allocations { nodes { id shares { donor } } } money { free } places { held } contributions { totalCount } ledger { debits }
              }
            }
            """, null, actor, default);

        var fund = answer.RootElement.GetProperty("data").GetProperty("sponsorshipFund");
        Assert.Equal(actor.MaySee(Audience.Delegates), fund.GetProperty("allocations").ValueKind is JsonValueKind.Object);
        Assert.Equal(JsonValueKind.Array, fund.GetProperty("published").ValueKind);
        foreach (var field in new[] { "money", "places", "contributions", "ledger" })
            Assert.Equal(actor.MaySee(Audience.Secretariat), fund.GetProperty(field).ValueKind is not JsonValueKind.Null);
        // Of the requests there are in the demonstration nobody without a State has made any.
        if (actor.MaySee(Audience.Delegates))
            Assert.Equal(actor.MaySee(Audience.Secretariat), fund.GetProperty("allocations").GetProperty("nodes").GetArrayLength() > 0);
    }

    /// <summary>Values of the right types that name nothing there is.</summary>
    private static string Arguments(FieldType field) => field.Arguments is not { Count: > 0 } arguments ? ""
        : $"({string.Join(", ", arguments.Where(argument => argument.ResolvedType is NonNullGraphType).DefaultIfEmpty().Select(argument => argument is null ? "" : $"{argument.Name}: {Value(argument.ResolvedType!)}"))})".Replace("()", "", StringComparison.Ordinal);

    private static string Value(IGraphType type) => type switch
    {
        NonNullGraphType inner => Value(inner.ResolvedType!),
        ListGraphType => "[]",
        EnumerationGraphType of => of.Values.First().Name,
        IInputObjectGraphType input => $"{{ {string.Join(", ", input.Fields.Where(part => part.ResolvedType is NonNullGraphType).Select(part => $"{part.Name}: {Value(part.ResolvedType!)}"))} }}",
        IdScalar => $"\"{Guid.CreateVersion7()}\"",
        BooleanGraphType => "false",
        DateTimeScalar => "\"2024-06-18T10:00:00Z\"",
        DateScalar => "\"2024-06-18\"",
        IntGraphType or LongGraphType or DecimalGraphType => "1",
        _ => "\"x\"",
    };
}
