using System.Text.Json;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Server.Demo;
using ConferenceOps.Server.GraphQL;
using GraphQL;
using GraphQL.SystemTextJson;
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
        var actor = Someone(roles);
        var schema = conference.Services.GetRequiredService<ISchema>();
        var executor = conference.Services.GetRequiredService<Executor>();
        var roots = Entitlements.Table(schema).Where(row => row.Type is "Query" or "Mutation").ToList();
        Assert.NotEmpty(roots);
        foreach (var (type, name, may) in roots)
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
    public async Task A_command_is_for_its_circle_and_everyone_else_who_takes_part_is_told_who_that_is(Roles roles)
    {
        var actor = Someone(roles) with { Delegation = new(Guid.CreateVersion7()) };
        var executor = conference.Services.GetRequiredService<Executor>();
        var schema = conference.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        Assert.NotEmpty(schema.Mutation!.Fields);
        foreach (var mutation in schema.Mutation.Fields)
        {
            var circle = CommandMutations.ShapeOf(mutation).Entitled;
            var document = $"mutation {{ {mutation.Name}(input: {Input(mutation, actor.Delegation!.Value)}) {{ version refusal {{ reason message rule }} }} }}";

            var result = await executor.Execute(new() { Query = document }, actor, queriesOnly: false, default);

            string? denied = actor.MaySee(Audience.Delegates) ? null : roles is Roles.None ? "SIGN_IN_REQUIRED" : "NOT_ENTITLED";
            Assert.True(result.Errors?[0].Code == denied, $"{roles} gets {result.Errors?[0].Code ?? "an answer"} from {document}");
            if (denied is null && RefusalIn(result, mutation.Name) is var refusal)
                Assert.True(
                    actor.IsAny(circle.Roles) ? refusal?.Reason != "not-entitled" : refusal == circle.Refusal,
                    $"{roles} gets {refusal} from {document}");
        }
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public async Task Drafts_and_names_of_members_are_for_participants(Roles roles)
    {
        var actor = Someone(roles);
        var executor = conference.Services.GetRequiredService<Executor>();

        using var answer = await executor.Ask(
            $$"""{ body(id: "{{DemoConference.ReviewConference}}") { name drafts { id } } delegations(first: 1) { nodes { name members { id } } } }""",
            null, actor, default);

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
        var actor = Someone(roles);
        var executor = conference.Services.GetRequiredService<Executor>();

        using var answer = await executor.Ask(
            $$"""
            {
              sponsorshipFund(id: "{{DemoConference.Id}}") {
                name published { name } requests { nodes { id shares { donor } } } money { free } places { held } contributions { totalCount } ledger { debits }
              }
            }
            """, null, actor, default);

        var fund = answer.RootElement.GetProperty("data").GetProperty("sponsorshipFund");
        Assert.Equal(actor.MaySee(Audience.Delegates), fund.GetProperty("requests").ValueKind is JsonValueKind.Object);
        Assert.Equal(JsonValueKind.Array, fund.GetProperty("published").ValueKind);
        foreach (var field in new[] { "money", "places", "contributions", "ledger" })
            Assert.Equal(actor.MaySee(Audience.Secretariat), fund.GetProperty(field).ValueKind is not JsonValueKind.Null);
        // Of the requests there are in the demonstration nobody without a State has made any.
        if (actor.MaySee(Audience.Delegates))
            Assert.Equal(actor.MaySee(Audience.Secretariat), fund.GetProperty("requests").GetProperty("nodes").GetArrayLength() > 0);
    }

    private static Actor Someone(Roles roles) => roles is Roles.None ? Actor.Public : new(Guid.CreateVersion7(), roles.ToString(), roles);

    private static Refusal? RefusalIn(ExecutionResult result, string mutation)
    {
        using var answer = JsonDocument.Parse(new GraphQLSerializer().Serialize(result));
        return answer.RootElement.GetProperty("data").GetProperty(mutation).GetProperty("refusal").Deserialize<Refusal>(JsonSerializerOptions.Web);
    }

    /// <summary>Values of the right types that name nothing there is.</summary>
    private static string Arguments(FieldType field)
    {
        var required = field.Arguments?.Where(argument => argument.ResolvedType is NonNullGraphType)
            .Select(argument => $"{argument.Name}: {Value(argument.ResolvedType!)}").ToList();
        return required is { Count: > 0 } ? $"({string.Join(", ", required)})" : "";
    }

    /// <summary>The same of a command, sent by a delegation for itself.</summary>
    private static string Input(FieldType mutation, DelegationId own)
    {
        var delegations = CommandMutations.ShapeOf(mutation).Fields.Where(field => field.Type == typeof(DelegationId)).Select(field => field.Name).ToList();
        var input = (IInputObjectGraphType)((NonNullGraphType)mutation.Arguments![0].ResolvedType!).ResolvedType!;
        return Parts(input, part => delegations.Contains(part.Name) ? $"\"{own}\"" : Value(part.ResolvedType!));
    }

    private static string Parts(IInputObjectGraphType input, Func<FieldType, string> value) =>
        $"{{ {string.Join(", ", input.Fields.Where(part => part.ResolvedType is NonNullGraphType).Select(part => $"{part.Name}: {value(part)}"))} }}";

    private static string Value(IGraphType type) => type switch
    {
        NonNullGraphType inner => Value(inner.ResolvedType!),
        ListGraphType => "[]",
        EnumerationGraphType of => of.Values.First().Name,
        IInputObjectGraphType input => Parts(input, part => Value(part.ResolvedType!)),
        IdScalar => $"\"{Guid.CreateVersion7()}\"",
        BooleanGraphType => "false",
        DateTimeScalar => "\"2024-06-18T10:00:00Z\"",
        DateScalar => "\"2024-06-18\"",
        IntGraphType or LongGraphType or DecimalGraphType => "1",
        _ => "\"x\"",
    };
}
