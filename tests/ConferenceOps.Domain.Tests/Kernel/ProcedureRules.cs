using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Agenda.BodyAgenda, ConferenceOps.Domain.Agenda.AgendaEvent>;

namespace ConferenceOps.Domain.Tests.Kernel;

/// <summary>What is asked of every command before its own rule, and in which order.</summary>
public sealed class ProcedureRules
{
    private static readonly BodyId Committee = new(Id(90));
    private static readonly AgendaItemAdded Marking = new(new(Id(1)), null, "Marking");
    private static readonly AgendaItemRenamed Renamed = new(Marking.Item, "Marking of weapons");

    private static AddAgendaItem Add => new(Committee, new(Id(2)), null, " Tracing ") { BodyExists = true };

    private static RenameAgendaItem Rename => new(Committee, Marking.Item, 1, " Tracing ");

    [Fact]
    public void Whoever_may_not_send_a_command_learns_nothing_else_about_it()
    {
        Rule.Given(Marking).When(Add with { Item = Marking.Item, Title = "" }, Chair).ThenRefused("not-entitled");
        Rule.Given(Marking, Renamed).When(Rename, Chair).ThenRefused("not-entitled");
    }

    [Fact]
    public void A_text_is_decided_on_as_it_is_kept()
    {
        Rule.Given().When(Add, Secretary).Then(new AgendaItemAdded(Add.Item, null, "Tracing"));
        Rule.Given(Marking).When(Rename with { Title = "\tMarking\n" }, Secretary).Then();
    }

    [Fact]
    public void Texts_are_looked_at_before_identities() =>
        Rule.Given(Marking).When(Add with { Item = Marking.Item, Title = " " }, Secretary).ThenRefused("title-missing");

    [Fact]
    public void Whoever_chose_an_identity_that_is_taken_is_told_what_bears_it()
    {
        var agenda = BodyAgenda.Initial.Evolve(Marking);
        var refused = Procedure.Decide(Add with { Item = Marking.Item }, agenda, Secretary, Now, since: null).Refusal!;
        Assert.Equal("agenda-item-exists", refused.Reason);
        Assert.StartsWith("Marking: this agenda item exists already.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_replaced_since_it_was_seen_is_not_replaced_again()
    {
        Rule.Given(Marking, Renamed).When(Rename, Secretary).ThenRefused("has-moved-on");
        Rule.Given(Marking, Renamed).When(Rename with { SeenVersion = 2 }, Secretary).Then(new AgendaItemRenamed(Marking.Item, "Tracing"));
    }

    [Fact]
    public void What_happened_to_something_else_disturbs_nobody() =>
        Rule.Given(Marking, new AgendaItemAdded(Add.Item, null, "Tracing"), new AgendaItemRenamed(Add.Item, "Tracing of weapons"), new AgendaAdopted())
            .When(Rename, Secretary).Then(new AgendaItemRenamed(Marking.Item, "Tracing"));

    [Fact]
    public void Nobody_has_seen_what_has_not_happened_yet() =>
        Rule.Given(Marking).When(Rename with { SeenVersion = 2 }, Secretary).ThenRefused("has-moved-on");
}
