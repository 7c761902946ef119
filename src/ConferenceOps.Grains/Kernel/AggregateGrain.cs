using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;
using Microsoft.Extensions.Logging;

namespace ConferenceOps.Grains;

/// <summary>What a grain needs to keep an aggregate.</summary>
public sealed record Journal(EventLog Log, Heads Heads, TimeProvider Clock, ILogger<Journal> Logger);

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
    private bool writing;
    private Head? head;
    private NewerVersionException? unreadable;

    /// <summary>The streams of all aggregates of this kind, as a premise names them.</summary>
    protected static string AllStreams => $"{TState.Kind}/";

    protected EventLog Log => journal.Log;

    private string Stream => $"{TState.Kind}/{this.GetPrimaryKey()}";

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        head = journal.Heads.Watch(Stream);
        if (await journal.Log.LatestSnapshot<TState>(Stream, cancellationToken) is { } snapshot)
        {
            (state, version, snapshotAt) = (snapshot.State, snapshot.Version, snapshot.Version);
            outcomes.Restore(snapshot.Outcomes);
        }

        await Load(cancellationToken);
        if (version == 0)
            this.RegisterGrainTimer(LeaveUnlessBegun, Unbegun, Timeout.InfiniteTimeSpan);
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (head is not null)
            journal.Heads.Leave(Stream, head);
        return base.OnDeactivateAsync(reason, cancellationToken);
    }

    public ValueTask<Versioned<TState>> Read() => IsBehind && !writing ? ReadBehind() : new(Known());

    public Task CatchUp() => Load(CancellationToken.None);

    public async Task<Outcome> Send(ICommand command, Sender sender)
    {
        if (lostTrack)
            throw new NotWrittenException($"{Stream} is being loaded anew after a failure to write. Send the command again.");
        if (IsBehind)
            await CatchUp();
        for (var attempt = 1; ; attempt++)
        {
            if (unreadable is not null)
                throw unreadable;
            var facts = new Facts { Own = version };
            try
            {
                return outcomes.Of(sender, CommandDigest.Of(command)) ?? await Handle((ICommand<TState, TEvent>)command, sender, facts);
            }
            catch (Exception moved) when (moved is PremiseMovedException or ConcurrencyConflictException)
            {
                // Nothing is written, and what was decided from is not true any more, or was not the whole truth: another host wrote.
                if (attempt == MostAttempts)
                    throw NotWritten(moved);
                await (moved is PremiseMovedException premise ? facts.CatchUp(premise.Stream) : CatchUp());
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

    /// <summary>All that happened, and who did it; dear, and so asked only for whoever is refused.</summary>
    protected async ValueTask<List<(TEvent Event, Actor By)>> Happened()
    {
        var all = new List<(TEvent Event, Actor By)>();
        await foreach (var recorded in journal.Log.Read(Stream, 0))
            all.Add(((TEvent)recorded.Event, recorded.By));
        return all;
    }

    /// <summary>Refuses without deciding.</summary>
    protected Outcome Refuse(Refusal refusal) => new(version, refusal);

    /// <summary>Decides, writes if the facts still stand, and tells.</summary>
    protected async Task<Outcome> Decide(ICommand<TState, TEvent> command, Sender sender, Facts facts)
    {
        var (now, digest) = (journal.Clock.GetUtcNow(), CommandDigest.Of(command));
        var since = await Since(command);
        // While the facts were asked for, somebody's reading may have brought what another host wrote.
        if (facts.Own is { } own && own != version)
            throw new PremiseMovedException(new(Stream, own), version);
        var decision = Procedure.Decide(command, state, sender.By, now, since);
        if (decision.Refusal is not null || decision.Events.IsEmpty)
            return await NothingHappened(sender, digest, decision.Refusal is { } refused ? await Explained(refused, command) : null);

        // Evolving before the append keeps an event that cannot be applied out of the log.
        var next = decision.Events.Aggregate(state, (current, happened) => current.Evolve(happened));
        var reached = version + decision.Events.Length;
        var outcome = new CommandOutcome(sender.Command, sender.By.Account, digest, reached);
        var snapshot = reached - snapshotAt >= EventsBetweenSnapshots ? next : null;
        var append = new Append(Stream, version, [.. decision.Events.Cast<IEvent>()], sender.By, now, sender.Command, digest, snapshot,
            snapshot is null ? [] : [.. outcomes.CarriedOut, outcome], facts.Premises);
        writing = true;
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
        catch (Exception failure) when (failure is not (PremiseMovedException or ConcurrencyConflictException))
        {
            // Whether the events were written is unknown now: only the log can tell, so this memory ends.
            lostTrack = true;
            DeactivateOnIdle();
            return await FirstOutcome(sender, digest) ?? throw NotWritten(failure);
        }
        finally
        {
            writing = false;
        }

        // A keeper that was asked to look at the log meanwhile knows it already, and perhaps more.
        if (version < reached)
            (state, version) = (next, reached);
        snapshotAt = snapshot is null ? snapshotAt : reached;
        outcomes.Learn(outcome);
        return new(reached);
    }

    // This host has heard of what this memory has not seen: another host wrote.
    private bool IsBehind => head is not null && head.Version > version;

    private Versioned<TState> Known() => unreadable is null ? new(version, state) : throw unreadable;

    private async ValueTask<Versioned<TState>> ReadBehind()
    {
        await CatchUp();
        return Known();
    }

    private async Task Load(CancellationToken cancellation)
    {
        await foreach (var recorded in journal.Log.Read(Stream, version, cancellation))
        {
            // What goes on beside may have come as far already.
            if (recorded.Version <= version)
                continue;
            if (recorded.Event is not TEvent happened)
            {
                unreadable = new(Stream, recorded.Version, recorded.Type);
                return;
            }

            (state, version) = (state.Evolve(happened), recorded.Version);
            outcomes.Learn(recorded.Outcome);
        }
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
