using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Grains;

/// <summary>What a grain needs to keep an aggregate.</summary>
public sealed record Journal(EventLog Log, TimeProvider Clock, ILogger<Journal> Logger);

/// <summary>Keeps one aggregate: decides commands one at a time, and acknowledges them only once their events are committed.</summary>
internal abstract class AggregateGrain<TState, TEvent>(Journal journal) : Grain, IAggregateGrain<TState>
    where TState : class, IAggregate<TState, TEvent>
    where TEvent : IEvent
{
    private const int EventsBetweenSnapshots = 200;
    private const int MostAttempts = 20;

    // An aggregate that commands did not bring into being leaves memory: long enough after them that whoever sends again is answered as before.
    private static readonly TimeSpan Unbegun = TimeSpan.FromMinutes(1);

    private readonly Outcomes outcomes = new();
    private TState state = TState.Initial;
    private int version;
    private int snapshotAt;
    private bool lostTrack;

    private string Stream => $"{TState.Kind}/{this.GetPrimaryKey()}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (await journal.Log.LatestSnapshot<TState>(Stream, cancellationToken) is { } snapshot)
        {
            (state, version, snapshotAt) = (snapshot.State, snapshot.Version, snapshot.Version);
            outcomes.Restore(snapshot.Outcomes);
        }

        await foreach (var recorded in journal.Log.Read(Stream, version, cancellationToken))
        {
            (state, version) = (state.Evolve((TEvent)recorded.Event), recorded.Version);
            outcomes.Learn(recorded.Outcome);
        }

        if (version == 0)
            this.RegisterGrainTimer(LeaveUnlessBegun, Unbegun, Timeout.InfiniteTimeSpan);
    }

    public ValueTask<Versioned<TState>> Read() => new(new Versioned<TState>(version, state));

    public async Task<Outcome> Send(ICommand command, Sender sender)
    {
        if (lostTrack)
            throw new NotWrittenException($"{Stream} is being loaded anew after a failure to write. Send the command again.");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return outcomes.Of(sender, CommandDigest.Of(command)) ?? await Handle((ICommand<TState, TEvent>)command, sender, new());
            }
            catch (PremiseMovedException moved)
            {
                // Nothing is written, and what was decided from is not true any more.
                if (attempt == MostAttempts)
                    throw NotWritten(moved);
            }
        }
    }

    /// <summary>Carries out a command that has not been carried out before; for those that take more than one aggregate.</summary>
    protected virtual async Task<Outcome> Handle(ICommand<TState, TEvent> command, Sender sender, Facts facts) =>
        await Decide(await Informed(command, sender.By, facts), sender, facts);

    /// <summary>The command with the facts of other aggregates that its rule asks for.</summary>
    protected virtual ValueTask<ICommand<TState, TEvent>> Informed(ICommand<TState, TEvent> command, Actor by, Facts facts) => new(command);

    /// <summary>A refusal in the words of what the state alone does not know.</summary>
    protected virtual ValueTask<Refusal> Explained(Refusal refusal, ICommand<TState, TEvent> command) => new(refusal);

    /// <summary>What the command would come to, without carrying it out.</summary>
    protected async ValueTask<Refusal?> WouldRefuse(ICommand<TState, TEvent> command, Actor by) =>
        Procedure.Decide(command, state, by, journal.Clock.GetUtcNow(), await Since(command)).Refusal;

    /// <summary>Refuses without deciding.</summary>
    protected Outcome Refuse(Refusal refusal) => new(version, refusal);

    /// <summary>Decides, writes if the facts still stand, and tells.</summary>
    protected async Task<Outcome> Decide(ICommand<TState, TEvent> command, Sender sender, Facts facts)
    {
        var (now, digest) = (journal.Clock.GetUtcNow(), CommandDigest.Of(command));
        var decision = Procedure.Decide(command, state, sender.By, now, await Since(command));
        if (decision.Refusal is not null || decision.Events.IsEmpty)
            return await NothingHappened(sender, digest, decision.Refusal is { } refused ? await Explained(refused, command) : null);

        // Evolving before the append keeps an event that cannot be applied out of the log.
        var next = decision.Events.Aggregate(state, (current, happened) => current.Evolve(happened));
        var reached = version + decision.Events.Length;
        var outcome = new CommandOutcome(sender.Command, sender.By.Account, digest, reached);
        var snapshot = reached - snapshotAt >= EventsBetweenSnapshots ? next : null;
        var append = new Append(Stream, version, [.. decision.Events.Cast<IEvent>()], sender.By, now, sender.Command, digest, snapshot,
            snapshot is null ? [] : [.. outcomes.CarriedOut, outcome], facts.Premises);
        try
        {
            await journal.Log.Append(append);
        }
        catch (IdentityTakenException taken)
        {
            return await NothingHappened(sender, digest, taken.Refusal);
        }
        catch (NothingWrittenException failure)
        {
            throw NotWritten(failure);
        }
        catch (Exception failure) when (failure is not PremiseMovedException)
        {
            // Whether the events were written is unknown now: only the log can tell, so this memory ends.
            lostTrack = true;
            DeactivateOnIdle();
            return await FirstOutcome(sender, digest) ?? throw NotWritten(failure);
        }

        (state, version) = (next, reached);
        snapshotAt = snapshot is null ? snapshotAt : reached;
        outcomes.Learn(outcome);
        return new(version);
    }

    private async ValueTask<Outcome> NothingHappened(Sender sender, long digest, Refusal? refusal)
    {
        // Before a command is refused that memory does not hold any more, the log is asked whether it was carried out long ago.
        if (outcomes.HasForgotten && await journal.Log.OutcomeOf(Stream, sender.Command) is { } first)
            return Outcomes.Of(first, sender, digest);
        outcomes.Learn(new(sender.Command, sender.By.Account, digest, version), refusal);
        return new(version, refusal);
    }

    private Task LeaveUnlessBegun(CancellationToken stop)
    {
        if (version == 0)
            DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private ValueTask<Since<TState, TEvent>?> Since(ICommand<TState, TEvent> command) => journal.Log.SinceSeen(Stream, command, state, version);

    // The command may have been written although the answer was lost, or long ago.
    private async Task<Outcome?> FirstOutcome(Sender sender, long digest)
    {
        try
        {
            return await journal.Log.OutcomeOf(Stream, sender.Command) is { } first ? Outcomes.Of(first, sender, digest) : null;
        }
        catch (Exception failure)
        {
            journal.Logger.LogWarning(failure, "Whether {Command} was written to {Stream} cannot be asked either", sender.Command, Stream);
            return null;
        }
    }

    // A provider's own exceptions do not travel between hosts, so the caller is told what to do and the log gets the rest.
    private NotWrittenException NotWritten(Exception failure)
    {
        journal.Logger.LogError(failure, "{Stream} could not be written at version {Version}", Stream, version);
        return new($"{Stream} could not be written. Send the command again: it will not be carried out twice.");
    }
}
