using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Grains;

/// <summary>What a grain needs to keep an aggregate.</summary>
public sealed record Journal(EventLog Log, CommittedChanges Changes, TimeProvider Clock, ILogger<Journal> Logger);

/// <summary>Keeps one aggregate: decides commands one at a time, and acknowledges them only once their events are committed.</summary>
internal abstract class AggregateGrain<TState, TEvent>(Journal journal) : Grain
    where TState : class, IAggregate<TState, TEvent>
    where TEvent : IEvent
{
    private const int EventsBetweenSnapshots = 200;

    private Dictionary<CommandId, int> outcomes = [];
    private TState state = TState.Initial;
    private int version;
    private int snapshotAt;
    private bool lostTrack;

    private string Stream => $"{TState.Kind}/{this.GetPrimaryKey()}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await journal.Log.LatestSnapshot<TState>(Stream, cancellationToken) is { } snapshot)
            (state, version, snapshotAt) = (snapshot.State, snapshot.Version, snapshot.Version);
        await foreach (var recorded in journal.Log.Read(Stream, version, cancellationToken))
            (state, version) = (state.Evolve((TEvent)recorded.Event), recorded.Version);
        outcomes = await journal.Log.CommandsOf(Stream, cancellationToken);
    }

    /// <summary>The committed state; never waits for a command that is being written.</summary>
    public ValueTask<Versioned<TState>> Read() => new(new Versioned<TState>(version, state));

    /// <summary>What the command would come to, without carrying it out.</summary>
    protected Refusal? WouldRefuse(ICommand<TState, TEvent> command, Actor by) => command.Decide(state, by, journal.Clock.GetUtcNow()).Refusal;

    /// <summary>True if this very command has been carried out before.</summary>
    protected bool HasDone(Sender sender) => outcomes.ContainsKey(sender.Command);

    /// <summary>Refuses without deciding.</summary>
    protected Outcome Refuse(Refusal refusal) => new(version, refusal);

    protected async Task<Outcome> Handle(ICommand<TState, TEvent> command, Sender sender)
    {
        if (lostTrack)
            throw new InvalidOperationException($"{Stream} is being loaded anew after a failure to write. Send the command again.");
        if (outcomes.TryGetValue(sender.Command, out var first))
            return new(first);

        var now = journal.Clock.GetUtcNow();
        var decision = command.Decide(state, sender.By, now);
        if (decision.Refusal is not null || decision.Events.IsEmpty)
            return new(version, decision.Refusal);

        // Evolving before the append keeps an event that cannot be applied out of the log.
        var next = decision.Events.Aggregate(state, (current, happened) => current.Evolve(happened));
        var reached = version + decision.Events.Length;
        var snapshot = reached - snapshotAt >= EventsBetweenSnapshots ? next : null;
        ImmutableArray<RecordedEvent> recorded;
        try
        {
            recorded = await journal.Log.Append(new(Stream, version, [.. decision.Events.Cast<IEvent>()], sender.By, now, sender.Command, snapshot));
        }
        catch (Exception failure)
        {
            // Whether the events were written is unknown now: only the log can tell, so this memory ends.
            lostTrack = true;
            DeactivateOnIdle();
            throw NotWritten(failure);
        }

        (state, version) = (next, reached);
        snapshotAt = snapshot is null ? snapshotAt : reached;
        outcomes[sender.Command] = version;
        journal.Changes.Publish(recorded);
        return new(version);
    }

    // A provider's own exceptions do not travel between hosts, so the caller gets their words and the log gets the rest.
    private InvalidOperationException NotWritten(Exception failure)
    {
        journal.Logger.LogError(failure, "{Stream} could not be written at version {Version}", Stream, version);
        return new($"{Stream} could not be written. Send the command again: it will not be carried out twice. {failure.Message}");
    }
}
