using System.Collections.Frozen;
using ConferenceOps.Domain;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>Brings each command to the grain of the aggregate it acts on.</summary>
public sealed class CommandRouter(IGrainFactory grains, Bodies bodies, LogTail tail)
{
    // What is carried out is answered, even if this host cannot hear of it now.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    // From the type of an aggregate's state to the interface of its grain.
    private static readonly FrozenDictionary<Type, Type> Keepers = typeof(CommandRouter).Assembly.GetTypes()
        .Where(type => type.IsInterface && !type.IsGenericType)
        .SelectMany(
            type => type.GetInterfaces().Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IAggregateGrain<>)), KeyValuePair.Create)
        .ToFrozenDictionary(pair => pair.Value.GenericTypeArguments[0], pair => pair.Key);

    private long answered;

    /// <summary>How many commands this host has had carried out: once one more has, what was read before may not show it.</summary>
    public long Answered => Interlocked.Read(ref answered);

    /// <summary>What became of the command. See <see cref="IAggregateGrain.Send"/>.</summary>
    public async Task<Outcome> Send(ICommand command, Sender sender)
    {
        var addressed = await Addressed(command);
        var keeper = (IAggregateGrain)grains.GetGrain(KeeperOf(command), addressed.Target);
        var outcome = await keeper.Send(addressed, sender);
        // On whichever host it was carried out: whoever now asks this one is shown what came of it.
        if (outcome.Refusal is null)
            await Told(addressed.Stream, outcome.Version);
        Interlocked.Increment(ref answered);
        return outcome;
    }

    private async Task Told(string stream, int version)
    {
        using var patience = new CancellationTokenSource(LongestWait);
        try
        {
            await tail.Reach(stream, version, patience.Token);
        }
        catch (Exception)
        {
            // It is carried out all the same, whatever keeps the log from being read: that is told by whoever follows it, and so will this be.
        }
    }

    // People name a meeting; its programme is found by its body. Where there is no such meeting, no programme has it either.
    private async ValueTask<ICommand> Addressed(ICommand command) => command switch
    {
        RescheduleMeeting c => c with { Body = await bodies.Of(c.Meeting) },
        CancelMeeting c => c with { Body = await bodies.Of(c.Meeting) },
        OpenMeeting c => c with { Body = await bodies.Of(c.Meeting) },
        _ => command,
    };

    private static Type KeeperOf(ICommand command) => Keepers[
        Array.Find(command.GetType().GetInterfaces(), one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(ICommand<,>))!
            .GenericTypeArguments[0]];
}
