using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using static ConferenceOps.Domain.Tests.People;
using Rule = ConferenceOps.Domain.Tests.Scenario<ConferenceOps.Domain.Agenda.BodyAgenda, ConferenceOps.Domain.Agenda.AgendaEvent>;

namespace ConferenceOps.Domain.Tests.Agenda;

/// <summary>What is in use stays on the agenda.</summary>
public sealed class RemovalRules
{
    private static readonly BodyId Committee = new(Id(90));
    private static readonly AgendaItemId Marking = new(Id(1));
    private static readonly MeetingId Twelfth = new(Id(12));
    private static readonly Inscription Kenyas = new(new(Id(50)), Kenya, "Kenya", StatementKind.National, null, null, Now);
    private static readonly Inscription Mexicos = new(new(Id(51)), new DelegationId(Id(30)), "Mexico", StatementKind.National, null, null, Now);
    private static readonly AgendaEvent Added = new AgendaItemAdded(Marking, null, "Marking");
    private static readonly SpeakersEvent Opened = new SpeakersListOpened(Committee, Marking, "1", "Marking", TimeLimits.Usual);

    [Fact]
    public void An_item_that_nothing_uses_is_removed() =>
        Rule.Given(Added).When(Remove(), Secretary).Then(new AgendaItemRemoved(Marking));

    [Fact]
    public void An_item_that_a_meeting_considers_stays()
    {
        var meeting = new Meeting(MeetingStatus.Suspended, Committee, 12, "Debate", new(Marking, "1", "Marking"));
        Rule.Given(Added).When(Remove() with { ConsideredIn = meeting }, Secretary).ThenRefused("item-under-consideration");
    }

    [Fact]
    public void An_item_whose_speakers_wait_or_were_heard_stays()
    {
        var speaks = new FloorGiven(Kenyas.Id, Twelfth, Now, 480);
        Rule.Given(Added).When(Remove(Opened, new DelegationInscribed(Kenyas), new DelegationInscribed(Mexicos)), Secretary).ThenRefused("item-has-speakers");
        Rule.Given(Added).When(Remove(Opened, new DelegationInscribed(Kenyas), new SpeakersListClosed()), Secretary).ThenRefused("item-has-speakers");
        Rule.Given(Added).When(Remove(Opened, new DelegationInscribed(Kenyas), speaks), Secretary).ThenRefused("item-has-statements");
        Rule.Given(Added).When(Remove(Opened, new DelegationInscribed(Kenyas), speaks, new StatementEnded(Kenyas.Id, 60, 0)), Secretary)
            .ThenRefused("item-has-statements");
    }

    [Fact]
    public void An_item_whose_list_is_open_stays_until_it_is_closed()
    {
        Rule.Given(Added).When(Remove(Opened), Secretary).ThenRefused("item-has-list");
        Rule.Given(Added).When(Remove(Opened, new SpeakersListClosed()), Secretary).Then(new AgendaItemRemoved(Marking));
    }

    private static RemoveAgendaItem Remove(params SpeakersEvent[] happened) =>
        new(Committee, Marking, AllSeen) { List = happened.Aggregate(SpeakersList.Initial, (list, next) => list.Evolve(next)) };
}
