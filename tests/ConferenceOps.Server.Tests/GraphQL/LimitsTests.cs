using ConferenceOps.Server.GraphQL;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using GraphQLParser.AST;
using Microsoft.Extensions.DependencyInjection;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class LimitsTests(RunningConference conference)
{
    [Fact]
    public void What_the_pages_ask_for_is_served()
    {
        Assert.Null(Refuse(
            "{ conference { bodies { id officers { name } programme { meetings { id title body { id } item { number title } } } "
            + "agenda { items { id number title } } } } }"));
        Assert.Null(Refuse("query($id: ID!) { draft(id: $id) { paragraphs(deleted: true) { id kind level label text version deleted "
            + "lastStep { version kind label by at diff { op text } } } } }"));
        Assert.Null(Refuse(
            "query($first: Int) { delegations(first: $first) { nodes { id name members { id name function } } "
            + "pageInfo { hasNextPage endCursor } totalCount } }"));
    }

    [Fact]
    public void A_circle_of_fields_is_cut_at_the_depth_limit()
    {
        var deep = "id";
        for (var i = 0; i < 5; i++)
            deep = $"programme {{ meetings {{ body {{ {deep} }} }} }}";

        Assert.Contains("levels deep", Refuse($"{{ body(id: \"00000000-0000-0000-0000-000000000000\") {{ {deep} }} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_within_lists_cost_their_product()
    {
        Assert.Contains("costs", Refuse("{ drafts { paragraphs { history { diff { op text } } } } }"), StringComparison.Ordinal);
        Assert.Null(Refuse("{ delegations(first: 10) { nodes { members { name } } } }"));
    }

    [Fact]
    public void Fragments_that_spread_each_other_are_weighed_once_each_and_refused()
    {
        var fragments = Enumerable.Range(0, 60).Select(i => $"fragment f{i} on Conference {{ ...f{i + 1} ...f{i + 1} }}");

        Assert.Contains(
            "costs", Refuse($"{{ conference {{ ...f0 }} }} {string.Join(' ', fragments)} fragment f60 on Conference {{ id }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_in_a_circle_are_refused_as_endless() =>
        Assert.Contains(
            "spreads itself",
            Refuse("{ conference { ...a } } fragment a on Conference { ...b } fragment b on Conference { ...a }"), StringComparison.Ordinal);

    [Theory]
    [InlineData("c: comparison(from: 0) { __typename }", 12)]
    [InlineData("c: revisions { paragraphs { __typename } }", 6)]
    [InlineData("c: paragraphs { history { version } }", 4)]
    [InlineData("c: proposals { nodes { diff { op } } }", 20)]
    public void What_is_dear_weighs_more_than_it_yields(string field, int times)
    {
        var fields = string.Join(' ', Enumerable.Range(0, times).Select(i => $"a{i}: {field[3..]}"));

        Assert.Null(Refuse($"{{ draft(id: \"{Guid.Empty}\") {{ {field} }} }}"));
        Assert.Contains("costs", Refuse($"{{ draft(id: \"{Guid.Empty}\") {{ {fields} }} }}"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("body(id: $id)")]
    [InlineData("speakersList(id: $id)")]
    [InlineData("sponsorshipFund(id: $id)")]
    [InlineData("delegations")]
    [InlineData("meetings")]
    public void Unknown_identities_and_searches_in_their_hundreds_are_too_many_at_once(string question)
    {
        var fields = string.Join(' ', Enumerable.Range(0, 250).Select(i => $"a{i}: {question} {{ __typename }}"));

        Assert.Contains("costs", Refuse($"query($id: ID!) {{ {fields} }}"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_rows_counts_wherever_it_is_written()
    {
        const string Document = "query($many: Int) { delegations(first: $many) { nodes { a: id b: id c: id d: id } } }";
        Assert.True(Cost(Document, """{ "many": 250 }""") > 3 * Cost(Document, """{ "many": 1 }"""));
        Assert.Equal(Cost(Document), Cost(Document, """{ "many": 2000000000 }"""));
    }

    [Fact]
    public void What_is_left_out_costs_nothing_but_is_read()
    {
        const string Document = "query($rows: Boolean!) { delegations(first: 250) { totalCount nodes @include(if: $rows) { a: id b: id c: id d: id } } }";
        Assert.True(Cost(Document, """{ "rows": true }""") > 3 * Cost(Document, """{ "rows": false }"""));
        var fragments = Enumerable.Range(0, 15).Select(i => $"fragment f{i} on DelegationConnection {{ ...f{i + 1} ...f{i + 1} }}");
        Assert.Contains(
            "once its fragments are spread",
            Refuse($"{{ delegations(first: 0) {{ ...f0 }} }} {string.Join(' ', fragments)} fragment f15 on DelegationConnection {{ nodes {{ id }} }}"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_and_what_is_given_with_them_weigh_too()
    {
        const string Command = "createDraft(input: $input) { refusal { reason } }";
        var paragraphs = string.Join(',', Enumerable.Repeat("{\"text\":\"x\"}", 50_000));

        Assert.True(Cost($"mutation($input: CreateDraftInput!) {{ {Command} }}") >= 500);
        Assert.NotNull(Limits.Weigh(
            Parse($"mutation($input: CreateDraftInput!) {{ {string.Join(' ', Enumerable.Range(0, 20).Select(i => $"a{i}: {Command}"))} }}"),
            Schema, Variables($"{{\"input\":{{\"paragraphs\":[{paragraphs}]}}}}")).Refusal);
    }

    [Fact]
    public void The_schema_can_be_explored_as_schema_explorers_do_but_not_round_and_round()
    {
        Assert.Null(Refuse(
            "{ __schema { queryType { name } types { kind name description fields(includeDeprecated: true) { name description args { name description "
            + "type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } defaultValue } type { kind name ofType { kind name "
            + "ofType { kind name ofType { kind name } } } } isDeprecated deprecationReason } inputFields { name type { kind name ofType { kind name "
            + "ofType { kind name } } } defaultValue } interfaces { name } enumValues(includeDeprecated: true) { name } possibleTypes { name } } "
            + "directives { name locations args { name } } } }"));
        Assert.Contains(
            "costs",
            Refuse("{ __schema { types { fields { type { fields { type { ofType { fields { type { ofType { fields { name } } } } } } } } } } } }"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_beyond_the_limits_is_refused_in_words()
    {
        var executor = conference.Services.GetRequiredService<Executor>();

        using var costly = await executor.Ask("{ drafts { paragraphs { history { diff { op text } } } } }", null, Domain.Actor.Public, default);
        using var lengthy = await executor.Ask($"{{ viewer {{ name }} }} #{new string('x', Limits.MostText)}", null, Domain.Actor.Public, default);

        Assert.Equal("TOO_COMPLEX", costly.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("TOO_COMPLEX", lengthy.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private ISchema Schema
    {
        get
        {
            var schema = conference.Services.GetRequiredService<ISchema>();
            schema.Initialize();
            return schema;
        }
    }

    private string? Refuse(string document) => Limits.Weigh(Parse(document), Schema).Refusal?.Message;

    private int Cost(string document, string variables = "{}") => Limits.Weigh(Parse(document), Schema, Variables(variables)).Cost;

    private Inputs Variables(string json) => conference.Services.GetRequiredService<ResultJson>().Deserialize<Inputs>(json)!;

    private static GraphQLDocument Parse(string document) => new GraphQLDocumentBuilder().Build(document);
}
