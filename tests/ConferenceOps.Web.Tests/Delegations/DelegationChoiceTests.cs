using Bunit;
using ConferenceOps.Client;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Web.Delegations;
using static ConferenceOps.Web.Tests.Summit;

namespace ConferenceOps.Web.Tests.Delegations;

public sealed class DelegationChoiceTests : IAsyncLifetime
{
    private static readonly DelegationView[] All =
    [
        State(50, "CIV", "Côte d'Ivoire"), State(51, "NER", "Niger"), State(52, "NGA", "Nigeria"),
        State(53, "MKD", "North Macedonia"), State(54, "NOR", "Norway"),
        State(55, "GIN", "Guinea"), State(56, "GNB", "Guinea-Bissau"), State(57, "PNG", "Papua New Guinea"),
        State(58, "GNQ", "Equatorial Guinea"), State(59, "NEW", "New Guinea"),
    ];

    private readonly ServerContext context = new();
    private DelegationId? chosen;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => context.DisposeAsync();

    [Theory]
    [InlineData("norw", 54, "Norway is chosen.")]
    [InlineData("cote", 50, "Côte d'Ivoire is chosen.")]
    [InlineData("niger", 51, "Niger is chosen.")]
    [InlineData("nga", 52, "Nigeria is chosen.")]
    [InlineData("guinea", 55, "Guinea is chosen.")]
    [InlineData("nor", 54, "Norway is chosen.")]
    [InlineData("nort", 53, "North Macedonia is chosen.")]
    public void Whoever_is_the_only_one_of_the_name_is_chosen(string typed, int id, string told)
    {
        var field = Field();
        field.Find("input").Input(typed);
        Assert.Equal((new DelegationId(Id(id)), told), (chosen, field.Find("[role=status]").TextContent));
        field.Find("input").Change(typed);
        Assert.Equal(All.Single(state => state.Id.Value == Id(id)).Name, field.Find("input").GetAttribute("value"));
    }

    [Theory]
    [InlineData("no", "2 delegations: North Macedonia, Norway")]
    [InlineData("guin", "5 delegations. Type more of the name.")]
    [InlineData("atlantis", "No delegation has this in its name.")]
    [InlineData(" ", "Type any part of the name.")]
    public void Nobody_is_chosen_while_the_name_is_not_clear(string typed, string told)
    {
        var field = Field();
        field.Find("input").Input("norway");
        field.Find("input").Input(typed);
        Assert.Equal((null, told), (chosen, field.Find("[role=status]").TextContent));
        field.Find("input").Change(typed);
        Assert.Equal(typed, field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void The_field_is_empty_again_once_the_form_is_done()
    {
        var field = Field();
        field.Find("input").Input("norway");
        field.Render(parameters => parameters.Add(choice => choice.Value, chosen));
        Assert.Equal("norway", field.Find("input").GetAttribute("value"));
        field.Render(parameters => parameters.Add(choice => choice.Value, null));
        Assert.Equal("", field.Find("input").GetAttribute("value"));
    }

    [Fact]
    public void Names_that_could_not_be_read_are_asked_for_again_when_something_is_typed()
    {
        context.Server.Answers["delegations"] = _ => throw new HttpRequestException("Nobody answers.");
        var field = context.Render<DelegationChoice>(
            parameters => parameters.Add(choice => choice.Id, "who").Add(choice => choice.ValueChanged, value => chosen = value));
        field.Find("input").Input("nor");
        Assert.Equal("The names cannot be read now. Type again in a moment.", field.Find("[role=status]").TextContent);
        Answer();
        field.Find("input").Input("norw");
        Assert.Equal((new DelegationId(Id(54)), "Norway is chosen."), (chosen, field.Find("[role=status]").TextContent));
    }

    private static DelegationView State(int id, string code, string name) => new(new(Id(id)), 1, DelegationKind.State, code, name, null);

    private void Answer() => context.Server.Answer("delegations", () => new Connection<DelegationView>([.. All], new(false, null), All.Length));

    private IRenderedComponent<DelegationChoice> Field()
    {
        Answer();
        return context.Render<DelegationChoice>(
            parameters => parameters.Add(choice => choice.Id, "who").Add(choice => choice.ValueChanged, value => chosen = value));
    }
}
