using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Speakers;
using ConferenceOps.Grains.Agenda;
using ConferenceOps.Grains.Speakers;
using ConferenceOps.Grains.Sponsorship;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Runtime;

namespace ConferenceOps.Grains.Tests;

public sealed class UnknownIdentities
{
    [Fact]
    public async Task Whoever_asks_for_what_never_was_wakes_no_grain()
    {
        await using var cluster = await Cluster.Start();
        var host = cluster.Services.GetRequiredService<IGrainFactory>();
        for (var i = 0; i < 50; i++)
        {
            Assert.Equal(0, (await host.Speakers(new(Guid.CreateVersion7())).Read()).Version);
            Assert.Empty((await host.Agenda(new(Guid.CreateVersion7())).Read()).State.Items);
            Assert.Null((await host.Fund(new(Guid.CreateVersion7())).Read()).State.Conference);
        }

        Assert.Equal(0, await Awake(cluster));
    }

    [Fact]
    public async Task What_came_into_being_since_is_found()
    {
        await using var cluster = await Cluster.Start();
        var host = cluster.Services.GetRequiredService<IGrainFactory>();
        var body = await cluster.Body();
        Assert.Equal(0, (await host.Agenda(body).Read()).Version);

        await cluster.Send(new AddAgendaItem(body, new(Guid.CreateVersion7()), null, "Marking"), Cluster.Secretary);

        Assert.Equal("Marking", Assert.Single((await host.Agenda(body).Read()).State.Items).Title);
    }

    [Fact]
    public async Task A_command_on_what_never_was_leaves_nothing_awake_for_long()
    {
        await using var cluster = await Cluster.Start();
        for (var i = 0; i < 20; i++)
            Assert.NotNull((await cluster.Send(new CloseSpeakersList(new(Guid.CreateVersion7())), Cluster.Chair)).Refusal);

        // Whoever sends again just now gets the first outcome; after that nothing is left of it.
        Assert.Equal(20, await Awake(cluster));
        cluster.Clock.Advance(TimeSpan.FromMinutes(2));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Awake(cluster) > 0)
            patience.Token.ThrowIfCancellationRequested();
    }

    private static async Task<int> Awake(Cluster cluster) =>
        (await cluster.Grains.GetGrain<IManagementGrain>(0).GetSimpleGrainStatistics())
            .Where(kind => kind.GrainType.Contains("ConferenceOps", StringComparison.Ordinal))
            .Sum(kind => kind.ActivationCount);
}
