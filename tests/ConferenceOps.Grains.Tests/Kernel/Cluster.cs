using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace ConferenceOps.Grains.Tests;

/// <summary>A cluster in this process over a store of its own; it can be brought down and up again on the same store.</summary>
public sealed class Cluster : IAsyncDisposable
{
    public static readonly Actor Chair = new(Guid.CreateVersion7(), "Chair", Roles.Chair);
    public static readonly Actor Secretary = new(Guid.CreateVersion7(), "Secretary", Roles.Secretariat);

    private readonly string folder;
    private readonly bool borrowed;
    private InProcessTestCluster? running;

    private Cluster(Cluster? beside = null)
    {
        (folder, borrowed) = beside is null ? (Directory.CreateTempSubdirectory("conference-").FullName, false) : (beside.folder, true);
        Clock = beside?.Clock ?? new(new DateTimeOffset(2024, 6, 18, 14, 0, 0, TimeSpan.Zero));
    }

    public FakeTimeProvider Clock { get; }

    public IGrainFactory Grains => running!.Client;

    public EventLog Log => Services.GetRequiredService<EventLog>();

    public IServiceProvider Services => running!.Silos[0].ServiceProvider;

    public static async Task<Cluster> Start()
    {
        var cluster = new Cluster();
        await cluster.Up();
        await cluster.Services.MigrateConference(CancellationToken.None);
        return cluster;
    }

    /// <summary>Another on the same store, which has heard nothing of this one, as hosts of two versions have not.</summary>
    public async Task<Cluster> Another()
    {
        var other = new Cluster(this);
        await other.Up();
        return other;
    }

    /// <summary>Lets this cluster hear of what others have written.</summary>
    public Task Hear() => Services.GetRequiredService<LogTail>().Read();

    /// <summary>Writes the last event of a stream under a name that no version knows yet.</summary>
    public async Task LetANewerVersionHaveWritten(string stream, string name)
    {
        await using var context = await Services.GetRequiredService<IDbContextFactory<ConferenceContext>>().CreateDbContextAsync();
        var last = await Log.VersionOf(stream);
        Assert.Equal(1, await context.Database.ExecuteSqlAsync($"UPDATE Events SET Type = {name} WHERE Stream = {stream} AND Version = {last}"));
    }

    public static Sender Sends(Actor by) => new(new(Guid.CreateVersion7()), by);

    /// <summary>Sends a command under an id of its own.</summary>
    public Task<Outcome> Send(ICommand command, Actor by) => Send(command, Sends(by));

    /// <summary>Sends a command.</summary>
    public Task<Outcome> Send(ICommand command, Sender sender) => Services.GetRequiredService<CommandRouter>().Send(command, sender);

    /// <summary>Everything in memory is gone; the store remains.</summary>
    public async Task Restart()
    {
        await running!.DisposeAsync();
        await Up();
    }

    public async Task<BodyId> Body()
    {
        var (conference, body) = (new ConferenceId(Guid.CreateVersion7()), new BodyId(Guid.CreateVersion7()));
        await Send(new ConveneConference(conference, "Fourth Review Conference", "RC4", "America/New_York"), Secretary);
        await Send(new EstablishBody(conference, body, "Review Conference", "RC", new(2024, 6, 18), new(2024, 6, 28), 20), Secretary);
        return body;
    }

    /// <summary>Another body of the conference.</summary>
    public async Task<BodyId> Beside(BodyId body)
    {
        var other = new BodyId(Guid.CreateVersion7());
        await Send(new EstablishBody(await ConferenceOf(body), other, "Committee", "Committee", new(2024, 6, 18), new(2024, 6, 28), 20), Secretary);
        return other;
    }

    /// <summary>A room of the body's conference.</summary>
    public async Task<RoomId> Room(BodyId body)
    {
        var room = new RoomId(Guid.CreateVersion7());
        var added = await Send(new EstablishRoom(await ConferenceOf(body), room, $"Room {room}", 400, []), Secretary);
        Assert.Null(added.Refusal);
        return room;
    }

    /// <summary>The conference to which a body belongs.</summary>
    public async Task<ConferenceId> ConferenceOf(BodyId body) => (await Services.GetRequiredService<Bodies>().ConferenceOf(body))!.Value;

    /// <summary>Kenya's delegation to a conference of its own.</summary>
    public async Task<DelegationId> Kenya(ConferenceId conference)
    {
        await Send(new ConveneConference(conference, "Another", "Another", "UTC"), Secretary);
        var kenya = new RegisterDelegation(conference, DelegationKind.State, "KEN", "Kenya");
        await Send(kenya, Secretary);
        return kenya.Delegation;
    }

    public async ValueTask DisposeAsync()
    {
        await running!.DisposeAsync();
        if (borrowed)
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Up()
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) => silo.Services
            .AddSingleton<TimeProvider>(Clock)
            .AddConferenceStorage(new ConfigurationBuilder().Build(), folder)
            .AddConferenceGrains());
        running = builder.Build();
        await running.DeployAsync();
    }
}
