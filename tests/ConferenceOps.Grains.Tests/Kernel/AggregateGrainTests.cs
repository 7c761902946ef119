using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.DependencyInjection;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>What every aggregate promises, shown on an agenda.</summary>
public sealed class AggregateGrainTests
{
    [Fact]
    public async Task What_is_acknowledged_is_in_the_log_and_survives_a_restart()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var outcome = await cluster.Send(Item(body, "Marking"), Secretary);
        Assert.Equal((1, null), (outcome.Version, outcome.Refusal));

        await cluster.Restart();

        var read = await cluster.Grains.Agenda(body).Read();
        Assert.Equal((1, "Marking"), (read.Version, read.State.Items.Single().Title));
    }

    [Fact]
    public async Task A_command_sent_again_gives_the_first_outcome_and_does_nothing_twice()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var agenda = cluster.Grains.Agenda(body);
        var (add, sender) = (Item(body, "Marking"), Sends(Secretary));
        var first = await cluster.Send(add, sender);
        await cluster.Send(Item(body, "Tracing"), Secretary);

        Assert.Equal(first, await cluster.Send(add, sender));
        Assert.Equal(2, (await agenda.Read()).Version);
    }

    [Fact]
    public async Task It_does_so_after_a_restart_too()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (add, sender) = (Item(body, "Marking"), Sends(Secretary));
        var first = await cluster.Send(add, sender);

        await cluster.Restart();

        Assert.Equal(first, await cluster.Send(add, sender));
        Assert.Equal(1, (await cluster.Grains.Agenda(body).Read()).Version);
    }

    [Fact]
    public async Task A_refused_command_leaves_nothing_behind()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var outcome = await cluster.Send(Item(body, ""), Secretary);
        Assert.Equal((0, "title-missing"), (outcome.Version, outcome.Refusal!.Reason));
        Assert.Equal(0, await cluster.Log.VersionOf($"agenda/{body}"));
    }

    [Fact]
    public async Task Commands_of_a_crowd_are_decided_one_at_a_time()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var agenda = cluster.Grains.Agenda(body);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 193).Select(number => cluster.Send(Item(body, $"Item {number}"), Secretary)));

        Assert.Equal(Enumerable.Range(1, 193), outcomes.Select(outcome => outcome.Version).Order());
        Assert.Equal(193, (await agenda.Read()).State.Items.Length);
    }

    [Fact]
    public async Task A_long_history_is_loaded_from_its_snapshot()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var item = Item(body, "Marking");
        var agenda = cluster.Grains.Agenda(body);
        await cluster.Send(item, Sends(Secretary));
        for (var i = 0; i < 250; i++)
            await cluster.Send(new RenameAgendaItem(body, item.Item, i + 1, $"Title {i}"), Secretary);

        await cluster.Restart();

        Assert.Equal(200, (await cluster.Log.LatestSnapshot<BodyAgenda>($"agenda/{body}"))!.Version);
        var read = await cluster.Grains.Agenda(body).Read();
        Assert.Equal((251, "Title 249"), (read.Version, read.State.Items.Single().Title));
    }

    [Fact]
    public async Task Listeners_hear_of_each_committed_event_in_order()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var heard = new List<(string, int)>();
        cluster.Services.GetRequiredService<LogTail>().Committed += change => heard.Add((change.Stream, change.Version));
        var agenda = cluster.Grains.Agenda(body);

        await cluster.Send(Item(body, "Marking"), Secretary);
        await cluster.Send(Item(body, ""), Secretary);
        await cluster.Send(Item(body, "Tracing"), Secretary);

        Assert.Equal([($"agenda/{body}", 1), ($"agenda/{body}", 2)], heard);
    }

    [Fact]
    public async Task No_agenda_is_made_for_a_body_that_does_not_exist()
    {
        await using var cluster = await Start();
        var outcome = await cluster.Send(Item(new(Guid.CreateVersion7()), "Marking"), Secretary);
        Assert.Equal("unknown-body", outcome.Refusal!.Reason);
    }

    private static AddAgendaItem Item(BodyId body, string title) => new(body, new(Guid.CreateVersion7()), null, title);
}
