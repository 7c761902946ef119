using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains;
using ConferenceOps.Server.Hosting;
using ConferenceOps.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ConferenceOps.Server.Tests.Hosting;

public sealed class RestartTests : IDisposable
{
    private static readonly Actor Secretary = new(Guid.CreateVersion7(), "Secretary", Roles.Secretariat);

    private readonly string folder = Directory.CreateTempSubdirectory("restart-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_host_that_starts_again_knows_the_commands_it_carried_out()
    {
        var convening = new ConveneConference(new(Guid.CreateVersion7()), "Fourth Review Conference", "RC4", "America/New_York");
        var id = new CommandId(Guid.CreateVersion7());
        Assert.Equal([new Outcome(1)], await Run([(convening, new(id, Secretary))]));

        var outcomes = await Run(
        [
            (convening, new(id, Secretary)),
            (convening with { ShortTitle = "Another" }, new(id, Secretary)),
            (convening, new(id, Secretary with { Account = Guid.CreateVersion7() })),
            (convening, new(new(Guid.CreateVersion7()), Secretary)),
        ]);

        Assert.Equal([null, "command-reused", "command-reused", "conference-exists"], outcomes.Select(outcome => outcome.Refusal?.Reason));
        Assert.All(outcomes, outcome => Assert.Equal(1, outcome.Version));
    }

    /// <summary>What became of commands sent in turn to a host of their own.</summary>
    private async Task<List<Outcome>> Run(IReadOnlyList<(ICommand Command, Sender Sender)> sent)
    {
        var stop = TestContext.Current.CancellationToken;
        using var host = ConferenceServer.BuildForCommands(["--Data", folder]);
        await host.Services.MigrateConference(stop);
        await host.StartAsync(stop);
        var outcomes = new List<Outcome>();
        foreach (var (command, sender) in sent)
            outcomes.Add(await host.Services.GetRequiredService<CommandRouter>().Send(command, sender));
        await host.StopAsync(stop);
        return outcomes;
    }
}
