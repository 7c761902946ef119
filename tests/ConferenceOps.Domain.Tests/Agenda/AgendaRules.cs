using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Agenda.BodyAgenda, ConferenceOps.Domain.Agenda.AgendaEvent>;

namespace ConferenceOps.Domain.Tests.Agenda;

public sealed class AgendaRules
{
    private static readonly BodyId Committee = new(Id(90));
    private static readonly AgendaItemId One = new(Id(1));
    private static readonly AgendaItemId Two = new(Id(2));
    private static readonly AgendaItemId OneA = new(Id(3));
    private static readonly AgendaItemId OneB = new(Id(4));
    private static readonly AgendaEvent[] Items =
    [
        new AgendaItemAdded(One, null, "Marking"), new AgendaItemAdded(Two, null, "Tracing"),
        new AgendaItemAdded(OneA, One, "At manufacture"), new AgendaItemAdded(OneB, One, "At import"),
    ];

    [Fact]
    public void Items_are_numbered_in_order_and_sub_items_lettered()
    {
        var agenda = Items.Aggregate(BodyAgenda.Initial, (current, happened) => current.Evolve(happened));
        Assert.Equal(["1", "1 (a)", "1 (b)", "2"], agenda.Items.Select(agenda.NumberOf));
    }

    [Fact]
    public void Removing_an_item_moves_those_after_it_up()
    {
        var agenda = Items.Append(new AgendaItemRemoved(OneA)).Aggregate(BodyAgenda.Initial, (current, happened) => current.Evolve(happened));
        Assert.Equal(["1", "1 (a)", "2"], agenda.Items.Select(agenda.NumberOf));
    }

    [Fact]
    public void A_sub_item_has_no_sub_items() =>
        Rule.Given(Items).When(Add(new(Id(9)), OneA, "Deeper"), Secretary).ThenRefused("too-deep");

    [Fact]
    public void A_sub_item_needs_its_item() =>
        Rule.Given().When(Add(OneA, One, "At manufacture"), Secretary).ThenRefused("unknown-agenda-item");

    [Fact]
    public void An_item_that_is_not_on_the_agenda_is_neither_renamed_nor_removed()
    {
        Rule.Given().When(new RenameAgendaItem(Committee, One, 0, "Marking"), Secretary).ThenRefused("unknown-agenda-item");
        Rule.Given().When(new RemoveAgendaItem(Committee, One, AllSeen), Secretary).ThenRefused("unknown-agenda-item");
    }

    [Fact]
    public void An_item_is_removed_after_its_sub_items() =>
        Rule.Given(Items).When(new RemoveAgendaItem(Committee, One, AllSeen), Secretary).ThenRefused("item-has-sub-items");

    [Fact]
    public void An_item_of_an_adopted_agenda_is_not_removed() =>
        Rule.Given([.. Items, new AgendaAdopted()]).When(new RemoveAgendaItem(Committee, Two, AllSeen), Secretary).ThenRefused("agenda-adopted");

    [Fact]
    public void Renaming_to_the_same_title_records_nothing() =>
        Rule.Given(Items).When(new RenameAgendaItem(Committee, Two, Items.Length, "Tracing "), Secretary).Then();

    [Fact]
    public void Two_clerks_do_not_rename_an_item_without_seeing_each_others_title()
    {
        AgendaEvent[] renamed = [.. Items, new AgendaItemRenamed(Two, "Tracing and marking")];
        Rule.Given(renamed).When(new RenameAgendaItem(Committee, Two, Items.Length, "Tracing of weapons"), Secretary).ThenRefused("has-moved-on");
        Rule.Given(renamed).When(new RenameAgendaItem(Committee, One, Items.Length, "Marking of weapons"), Secretary)
            .Then(new AgendaItemRenamed(One, "Marking of weapons"));
        Rule.Given(renamed).When(new RenameAgendaItem(Committee, Two, renamed.Length, "Tracing of weapons"), Secretary)
            .Then(new AgendaItemRenamed(Two, "Tracing of weapons"));
    }

    [Fact]
    public void An_item_is_added_once() =>
        Rule.Given(Items).When(Add(OneB, null, "Other matters"), Secretary).ThenRefused("agenda-item-exists");

    [Theory]
    [InlineData("TRACING ")]
    [InlineData("Тrаcing")]
    [InlineData("Ｔｒａｃｉｎｇ")]
    [InlineData("At\u00a0im\u00adport")]
    public void No_two_items_of_an_agenda_look_alike(string title)
    {
        Rule.Given(Items).When(Add(new(Id(9)), null, title), Secretary).ThenRefused("agenda-title-taken");
        Rule.Given(Items).When(Add(new(Id(9)), Two, title), Secretary).ThenRefused("agenda-title-taken");
        Rule.Given(Items).When(new RenameAgendaItem(Committee, One, Items.Length, title), Secretary).ThenRefused("agenda-title-taken");
    }

    [Fact]
    public void An_item_may_be_called_by_its_own_title_in_another_spelling() =>
        Rule.Given(Items).When(new RenameAgendaItem(Committee, Two, Items.Length, "TRACING"), Secretary).Then(new AgendaItemRenamed(Two, "TRACING"));

    [Fact]
    public void An_agenda_is_that_of_a_body() =>
        Rule.Given().When(Add(One, null, "Marking") with { BodyExists = false }, Secretary).ThenRefused("unknown-body");

    [Fact]
    public void The_Chair_declares_the_agenda_adopted() =>
        Rule.Given(Items).When(new AdoptAgenda(Committee, AllSeen), Chair).Then(new AgendaAdopted());

    [Fact]
    public void An_empty_agenda_is_not_adopted() =>
        Rule.Given().When(new AdoptAgenda(Committee, AllSeen), Chair).ThenRefused("agenda-empty");

    [Fact]
    public void The_Secretariat_alone_writes_the_agenda_and_the_bureau_alone_has_it_adopted()
    {
        foreach (var by in All.Where(actor => actor != Secretary))
            Rule.Given(Items).When(Add(new(Id(9)), null, "Other matters"), by).ThenRefused("not-entitled");
        foreach (var by in All.Where(actor => !actor.Presides))
            Rule.Given(Items).When(new AdoptAgenda(Committee, AllSeen), by).ThenRefused("not-entitled");
    }

    private static AddAgendaItem Add(AgendaItemId item, AgendaItemId? parent, string title) => new(Committee, item, parent, title) { BodyExists = true };
}
