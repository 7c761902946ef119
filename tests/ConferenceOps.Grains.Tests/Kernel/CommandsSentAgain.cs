using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Agenda;
using static ConferenceOps.Grains.Tests.Cluster;

namespace ConferenceOps.Grains.Tests.Kernel;

/// <summary>What an id is worth: one sender, one content, one outcome.</summary>
public sealed class CommandsSentAgain
{
    private static readonly Actor Another = new(Guid.CreateVersion7(), "Another secretary", Roles.Secretariat);

    [Fact]
    public async Task The_first_outcome_is_given_before_anything_else_is_looked_at()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (remove, sender) = (new RemoveAgendaItem(body, await Item(cluster, body), 1), Sends(Secretary));
        var first = await cluster.Send(remove, sender);

        // There is no such item any more; the command sent again is not decided again.
        Assert.Equal((2, null), (first.Version, first.Refusal));
        Assert.Equal(first, await cluster.Send(remove, sender));
    }

    [Fact]
    public async Task A_refusal_is_an_outcome_too()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var item = new AgendaItemId(Guid.CreateVersion7());
        var (rename, sender) = (new RenameAgendaItem(body, item, 0, "Tracing"), Sends(Secretary));
        Assert.Equal("unknown-agenda-item", (await cluster.Send(rename, sender)).Refusal!.Reason);
        await cluster.Send(new AddAgendaItem(body, item, null, "Marking"), Secretary);

        Assert.Equal("unknown-agenda-item", (await cluster.Send(rename, sender)).Refusal!.Reason);
    }

    [Fact]
    public async Task An_id_is_not_used_for_another_content_nor_by_another_sender_also_after_a_restart()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (add, sender) = (new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Marking"), Sends(Secretary));
        await cluster.Send(add, sender);

        foreach (var restarted in new[] { false, true })
        {
            if (restarted)
                await cluster.Restart();
            Assert.Equal("command-reused", (await cluster.Send(add with { Title = "Tracing" }, sender)).Refusal!.Reason);
            Assert.Equal("command-reused", (await cluster.Send(new AdoptAgenda(body, 1), sender)).Refusal!.Reason);
            Assert.Equal("command-reused", (await cluster.Send(add, sender with { By = Another })).Refusal!.Reason);
            Assert.Null((await cluster.Send(add, sender)).Refusal);
        }

        Assert.Equal(1, (await cluster.Grains.Agenda(body).Read()).Version);
    }

    [Fact]
    public async Task What_memory_has_forgotten_the_log_still_answers()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (add, sender) = (new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Marking"), Sends(Secretary));
        var first = await cluster.Send(add, sender);
        for (var number = 0; number < 501; number++)
            await cluster.Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, $"Item {number}"), Secretary);

        Assert.Equal(first, await cluster.Send(add, sender));
        Assert.Equal("command-reused", (await cluster.Send(add with { Title = "" }, sender)).Refusal!.Reason);
        await cluster.Restart();
        Assert.Equal(first, await cluster.Send(add, sender));
    }

    [Fact]
    public async Task What_a_snapshot_does_not_know_the_log_still_answers()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var (add, sender) = (new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Marking"), Sends(Secretary));
        var first = await cluster.Send(add, sender);
        // Refusals take their places in memory, and none in the snapshot that the last of the additions makes.
        for (var number = 0; number < 500; number++)
            Assert.NotNull((await cluster.Send(new AdoptAgenda(body, 1), Actor.Public)).Refusal);
        for (var number = 0; number < 199; number++)
            await cluster.Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, $"Item {number}"), Secretary);

        await cluster.Restart();

        Assert.Equal(first, await cluster.Send(add, sender));
    }

    [Fact]
    public async Task Nobody_overwrites_what_was_replaced_since_they_looked()
    {
        await using var cluster = await Start();
        var body = await cluster.Body();
        var item = await Item(cluster, body);
        await cluster.Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Tracing"), Secretary);

        // The agenda has gone on, the item has not.
        Assert.Null((await cluster.Send(new RenameAgendaItem(body, item, 1, "Marking of weapons"), Secretary)).Refusal);
        Assert.Equal("has-moved-on", (await cluster.Send(new RenameAgendaItem(body, item, 2, "Marking of parts"), Another)).Refusal!.Reason);
        Assert.Equal("has-moved-on", (await cluster.Send(new RenameAgendaItem(body, item, 99, "Marking of parts"), Another)).Refusal!.Reason);
        Assert.Null((await cluster.Send(new RenameAgendaItem(body, item, 3, "Marking of parts"), Another)).Refusal);
    }

    private static async Task<AgendaItemId> Item(Cluster cluster, BodyId body)
    {
        var item = new AgendaItemId(Guid.CreateVersion7());
        Assert.Null((await cluster.Send(new AddAgendaItem(body, item, null, "Marking"), Secretary)).Refusal);
        return item;
    }
}
