using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Agenda;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>Two keepers of one aggregate on two hosts that know nothing of each other: the log decides, and nobody notices.</summary>
public sealed class SeveralHosts
{
    [Fact]
    public async Task When_another_host_has_written_the_command_is_decided_again_on_what_it_wrote()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var body = await here.Body();
        await here.Send(Item(body, "Marking"), Secretary);
        await there.Send(Item(body, "From elsewhere"), Secretary);

        var outcome = await here.Send(Item(body, "Tracing"), Secretary);

        Assert.Equal(new(3), outcome);
        Assert.Equal(["Marking", "From elsewhere", "Tracing"], (await here.Grains.Agenda(body).Read()).State.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task A_command_that_another_host_carried_out_has_its_first_outcome_here()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var body = await here.Body();
        await here.Send(Item(body, "Marking"), Secretary);
        var (add, sender) = (Item(body, "Tracing"), Sends(Secretary));
        var first = await there.Send(add, sender);
        await there.Send(Item(body, "Stockpiles"), Secretary);

        Assert.Equal(first, await here.Send(add, sender));
        Assert.Equal(3, await here.Log.VersionOf($"agenda/{body}"));
    }

    [Fact]
    public async Task Two_crowds_on_two_hosts_are_decided_one_at_a_time()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var body = await here.Body();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 60).Select(number => (number % 2 == 0 ? here : there).Send(Item(body, $"Item {number}"), Secretary)));

        Assert.Equal(Enumerable.Range(1, 60), outcomes.Select(outcome => outcome.Version).Order());
        await here.Grains.Agenda(body).CatchUp();
        Assert.Equal(60, (await here.Grains.Agenda(body).Read()).State.Items.Length);
    }

    [Fact]
    public async Task Who_reads_is_shown_what_another_host_wrote_as_soon_as_this_one_has_heard_of_it()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var body = await here.Body();
        await here.Send(Item(body, "Marking"), Secretary);
        await there.Send(Item(body, "Tracing"), Secretary);

        await here.Hear();

        Assert.Equal(["Marking", "Tracing"], (await here.Grains.Agenda(body).Read()).State.Items.Select(item => item.Title));
    }

    [Fact]
    public async Task What_a_rule_is_told_of_another_aggregate_is_looked_up_again_where_another_host_has_moved_it()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var body = await here.Body();
        var room = await here.Room(body);
        var meeting = new MeetingId(Guid.CreateVersion7());
        var item = Item(body, "Marking");
        await here.Send(item, Secretary);
        await here.Send(new ScheduleMeeting(body, meeting, "Debate", World.Morning, World.Morning.AddHours(3), room), Secretary);
        await here.Send(new OpenMeeting(meeting), Chair);
        // Here the agenda is remembered as it was, with the item.
        await here.Grains.Agenda(body).Read();
        await there.Send(new RemoveAgendaItem(body, item.Item, 1), Secretary);

        var outcome = await here.Send(new TakeUpItem(meeting, item.Item), Chair);

        Assert.Equal("unknown-agenda-item", outcome.Refusal?.Reason);
    }

    [Fact]
    public async Task Of_delegations_that_look_alike_and_come_to_two_hosts_at_once_one_is_registered()
    {
        await using var here = await Start();
        await using var there = await here.Another();
        var conference = new ConferenceId(Guid.CreateVersion7());
        await here.Send(new ConveneConference(conference, "Another", "Another", "UTC"), Secretary);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 2 == 0 ? here : there).Send(
            new RegisterDelegation(conference, DelegationKind.State, $"Q{number}", number % 3 == 0 ? "Kenya" : "ＫＥＮＹＡ"), Secretary)));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.All(outcomes, outcome => Assert.True(outcome.Refusal?.Reason is null or "name-taken", outcome.Refusal?.Message));
    }

    [Fact]
    public async Task An_event_of_a_newer_version_stops_its_aggregate_in_words_and_nothing_else()
    {
        await using var newer = await Start();
        var body = await newer.Body();
        var other = await newer.Beside(body);
        await newer.Send(Item(body, "Marking"), Secretary);
        await newer.Send(Item(body, "Tracing"), Secretary);
        await newer.LetANewerVersionHaveWritten($"agenda/{body}", "agenda.item-dissolved");
        await using var older = await newer.Another();

        var read = await Assert.ThrowsAsync<NewerVersionException>(async () => await older.Grains.Agenda(body).Read());
        var sent = await Assert.ThrowsAsync<NewerVersionException>(() => older.Send(Item(body, "Stockpiles"), Secretary));

        Assert.All([read, sent], stopped => Assert.Equal(
            $"agenda/{body} holds at version 2 the event 'agenda.item-dissolved', which this host cannot read: a newer version wrote it. "
                + "Upgrade this host, or ask one that is upgraded.",
            stopped.Message));
        Assert.Equal(new(1), await older.Send(Item(other, "Marking"), Secretary));
        Assert.Single((await older.Grains.Agenda(other).Read()).State.Items);
        Assert.Equal("Fourth Review Conference", (await older.Grains.GetGrain<Conferences.IConferenceGrain>(
            (await older.ConferenceOf(body)).Value).Read()).State.Title);
    }

    [Fact]
    public async Task An_aggregate_that_is_awake_stops_when_a_newer_version_writes_to_it()
    {
        await using var older = await Start();
        await using var newer = await older.Another();
        var body = await older.Body();
        await older.Send(Item(body, "Marking"), Secretary);
        await newer.Send(Item(body, "Tracing"), Secretary);
        await newer.LetANewerVersionHaveWritten($"agenda/{body}", "agenda.item-dissolved");

        await Assert.ThrowsAsync<NewerVersionException>(() => older.Send(Item(body, "Stockpiles"), Secretary));
        await older.Hear();
        await Assert.ThrowsAsync<NewerVersionException>(async () => await older.Grains.Agenda(body).Read());
        Assert.Equal(2, await older.Log.VersionOf($"agenda/{body}"));
    }

    private static AddAgendaItem Item(BodyId body, string title) => new(body, new(Guid.CreateVersion7()), null, title);
}
