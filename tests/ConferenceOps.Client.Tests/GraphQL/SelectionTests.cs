using System.Collections.Immutable;
using ConferenceOps.Domain.Meetings;

namespace ConferenceOps.Client.Tests.GraphQL;

public sealed class SelectionTests
{
    [Fact]
    public void Each_parameter_is_asked_for_and_its_parts_within_it() => Assert.Equal(
        "id starts taken status whole { text } some { text } nodes { nodes { text } pageInfo { hasNextPage endCursor } totalCount }",
        Selection.Of(typeof(Plain)));

    [Fact]
    public void A_list_is_asked_for_as_what_it_is_a_list_of() => Assert.Equal("text", Selection.Of(typeof(Part[])));

    [Fact]
    public void What_is_worked_out_from_the_rest_is_not_asked_for() => Assert.Equal("text", Selection.Of(typeof(Loud)));

    [Fact]
    public void A_field_is_asked_with_its_arguments_and_on_its_condition() =>
        Assert.Equal("few(first: 3) { text } more(after: $after) @include(if: $more) { text }", Selection.Of(typeof(Conditional)));

    [Fact]
    public void The_answers_of_commands_come_without_what_depends_on_a_variable() =>
        Assert.Equal("few(first: 3) { text }", Selection.Of(typeof(Conditional), conditions: false));

    private sealed record Part(string Text);

    private sealed record Loud(string Text)
    {
        public string Aloud => Text.ToUpperInvariant();
    }

    private sealed record Plain(
        MeetingId? Id, DateTimeOffset Starts, TimeSpan Taken, MeetingStatus? Status, Part Whole, ImmutableArray<Part>? Some, Connection<Part> Nodes);

    private sealed record Conditional(
        [Given("first: 3")] ImmutableArray<Part> Few, [Given("after: $after"), If("more")] ImmutableArray<Part>? More);
}
