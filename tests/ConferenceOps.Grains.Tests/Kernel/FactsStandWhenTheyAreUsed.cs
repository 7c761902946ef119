using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Meetings;
using ConferenceOps.Grains.Speakers;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>Two commands on two aggregates, each of which looks at the other: whatever their order, what both leave behind agrees.</summary>
public sealed class FactsStandWhenTheyAreUsed
{
    private const int Rounds = 12;

    [Fact]
    public async Task An_item_is_removed_or_taken_up_but_not_both()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var meeting = await Opened(cluster, body);
        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            var item = await Item(cluster, body);
            var (takenUp, removed) = await Both(
                cluster.Send(new TakeUpItem(meeting, item), Chair), cluster.Send(new RemoveAgendaItem(body, item, 1), Secretary));

            Assert.Equal(1, new[] { takenUp, removed }.Count(outcome => outcome.Refusal is null));
            Assert.True((takenUp.Refusal ?? removed.Refusal)!.Reason is "unknown-agenda-item" or "item-under-consideration");
            Assert.Equal(takenUp.Refusal is null, (await cluster.Grains.Agenda(body).Read()).State.Find(item) is not null);
        }
    }

    [Fact]
    public async Task An_item_is_removed_or_its_list_is_opened_but_not_both()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            var item = await Item(cluster, body);
            var (opened, removed) = await Both(
                cluster.Send(new OpenSpeakersList(SpeakersListId.Of(item), body, TimeLimits.Usual), Chair),
                cluster.Send(new RemoveAgendaItem(body, item, 1), Secretary));

            Assert.Equal(1, new[] { opened, removed }.Count(outcome => outcome.Refusal is null));
        }
    }

    [Fact]
    public async Task Nobody_has_the_floor_in_a_meeting_that_has_risen()
    {
        await using var cluster = await Start();
        foreach (var _ in Enumerable.Range(0, Rounds))
        {
            var (meeting, list, first) = await Waiting(cluster);
            var (given, adjourned) = await Both(
                cluster.Send(new GiveFloor(list, first, meeting), Chair), cluster.Send(new AdjournMeeting(meeting), Chair));

            Assert.Equal(1, new[] { given, adjourned }.Count(outcome => outcome.Refusal is null));
            var risen = (await cluster.Grains.Meeting(meeting).Read()).State.Status is MeetingStatus.Adjourned;
            Assert.Equal(risen, (await cluster.Grains.Speakers(list).Read()).State.Floor is null);
        }
    }

    [Fact]
    public async Task A_meeting_adjourns_while_a_crowd_inscribes_on_its_list()
    {
        await using var cluster = await Start();
        var (meeting, list, _) = await Waiting(cluster);
        var delegations = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => cluster.Kenya(new(Guid.CreateVersion7()))));

        var crowd = delegations.Select(
            delegation => cluster.Send(new Inscribe(list, new(Guid.CreateVersion7()), delegation, null), Secretary)).ToList();
        var adjourned = await cluster.Send(new AdjournMeeting(meeting), Chair);

        Assert.Null(adjourned.Refusal);
        Assert.All(await Task.WhenAll(crowd), outcome => Assert.Null(outcome.Refusal));
    }

    private static async Task<(Outcome First, Outcome Second)> Both(Task<Outcome> first, Task<Outcome> second)
    {
        await Task.WhenAll(first, second);
        return (await first, await second);
    }

    private static async Task<(MeetingId Meeting, SpeakersListId List, InscriptionId First)> Waiting(Cluster cluster)
    {
        var body = await cluster.Body();
        var (meeting, item, first) = (await Opened(cluster, body), await Item(cluster, body), new InscriptionId(Guid.CreateVersion7()));
        var list = SpeakersListId.Of(item);
        await Accepted(cluster, new TakeUpItem(meeting, item), Chair);
        await Accepted(cluster, new OpenSpeakersList(list, body, TimeLimits.Usual), Chair);
        await Accepted(cluster, new Inscribe(list, first, await cluster.Kenya(new(Guid.CreateVersion7())), null), Secretary);
        return (meeting, list, first);
    }

    private static async Task<MeetingId> Opened(Cluster cluster, BodyId body)
    {
        var (meeting, starts) = (new MeetingId(Guid.CreateVersion7()), cluster.Clock.GetUtcNow());
        var room = await cluster.Room(body);
        await Accepted(cluster, new ScheduleMeeting(body, meeting, "General debate", starts, starts.AddHours(3), room), Secretary);
        await Accepted(cluster, new OpenMeeting(meeting), Chair);
        return meeting;
    }

    private static async Task<AgendaItemId> Item(Cluster cluster, BodyId body)
    {
        var item = new AgendaItemId(Guid.CreateVersion7());
        await Accepted(cluster, new AddAgendaItem(body, item, null, $"Marking {item}"), Secretary);
        return item;
    }

    private static async Task Accepted(Cluster cluster, ICommand command, Actor by) => Assert.Null((await cluster.Send(command, by)).Refusal);
}
