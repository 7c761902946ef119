using ConferenceOps.Server.GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
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
    public void Fragments_in_a_circle_end() =>
        Assert.Null(Refuse("{ conference { ...a } } fragment a on Conference { ...b } fragment b on Conference { ...a }"));

    [Fact]
    public async Task A_document_beyond_the_limits_is_refused_in_words()
    {
        var executor = conference.Services.GetRequiredService<Executor>();

        using var costly = await executor.Ask("{ drafts { paragraphs { history { diff { op text } } } } }", null, Domain.Actor.Public, default);
        using var lengthy = await executor.Ask($"{{ viewer {{ name }} }} #{new string('x', Limits.MostText)}", null, Domain.Actor.Public, default);

        Assert.Equal("TOO_COMPLEX", costly.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("TOO_COMPLEX", lengthy.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }

    private string? Refuse(string document)
    {
        var schema = conference.Services.GetRequiredService<ISchema>();
        schema.Initialize();
        return Limits.Refuse(new GraphQLDocumentBuilder().Build(document), schema);
    }
}
