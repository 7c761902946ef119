using System.Collections.Immutable;
using System.ComponentModel;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Server.GraphQL;
using ConferenceOps.Storage.ReadModels.Meetings;
using GraphQL;
using GraphQL.Types;

namespace ConferenceOps.Server.Tests.GraphQL;

public sealed class ShownTypesTests
{
    [Fact]
    public void A_node_shows_what_it_neither_hides_nor_gives_in_its_own_way()
    {
        var type = new NodeType<OfficerNode, Officer>();

        Assert.Equal("Officer", type.Name);
        Assert.Equal("An elected officer of a body.", type.Description);
        Assert.Equal(["Name", "Office", "Title"], type.Fields.Select(field => field.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_field_is_read_from_the_node_that_declares_it_or_from_what_the_node_shows()
    {
        var type = new NodeType<OfficerNode, Officer>();
        var context = new ResolveFieldContext { Source = new OfficerNode(new("Chair", "A. Person", "Costa Rica")) };

        Assert.Equal("A. PERSON", await type.GetField("Name")!.Resolver!.ResolveAsync(context));
        Assert.Equal("Chair", await type.GetField("Office")!.Resolver!.ResolveAsync(context));
    }

    [Fact]
    public void The_nodes_own_words_go_before_those_of_what_it_shows()
    {
        var type = new NodeType<OfficerNode, Officer>();

        Assert.Equal("In capitals.", type.GetField("Name")!.Description);
        Assert.Equal("The office, as in \"President\".", type.GetField("Office")!.Description);
    }

    [Fact]
    public void A_record_shows_its_properties_and_not_its_methods() =>
        Assert.Equal(["National", "Group", "FirstReply", "SecondReply"], new RecordType<TimeLimits>().Fields.Select(field => field.Name));

    [Fact]
    public void A_list_of_the_domain_is_a_list_without_gaps()
    {
        var type = new RecordType<Lists>();

        Assert.Equal(typeof(NonNullGraphType<ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<string>>>>), type.GetField("All")!.Type);
        Assert.Equal(typeof(ListGraphType<NonNullGraphType<GraphQLClrOutputTypeReference<string>>>), type.GetField("Some")!.Type);
    }

    [Fact]
    public void A_row_bears_the_name_of_what_it_stands_for() => Assert.Equal("Meeting", ShownTypes.NameOf(typeof(MeetingRow)));

    [Fact]
    public void There_is_a_role_for_each_that_one_can_have()
    {
        var roles = new RoleType().Values.Select(value => (Roles)value.Value!).ToArray();

        Assert.Equal(Enum.GetValues<Roles>().Except([Roles.None]), roles);
    }

    [Hides(nameof(Officer.State))]
    private sealed class OfficerNode(Officer officer) : Node<Officer>(officer)
    {
        [Description("In capitals.")]
        public string Name => Shown.Name.ToUpperInvariant();

        public string Title => Shown.Office;
    }

    private sealed record Lists(ImmutableArray<string> All, ImmutableArray<string>? Some);
}
