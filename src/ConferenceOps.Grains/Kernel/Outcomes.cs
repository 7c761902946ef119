using System.Collections.Immutable;
using ConferenceOps.Domain;
using ConferenceOps.Storage.Log;

namespace ConferenceOps.Grains;

/// <summary>What became of the last commands on an aggregate, so that one sent again is answered with its first outcome;
/// the log knows the older ones.</summary>
internal sealed class Outcomes
{
    private const int Most = 500;

    private readonly Queue<CommandId> order = new();
    private readonly Dictionary<CommandId, (CommandOutcome Outcome, Refusal? Refusal)> known = [];

    /// <summary>True if commands may have been carried out that are not known any more.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Those that were carried out, the oldest first: what a snapshot keeps.</summary>
    public ImmutableArray<CommandOutcome> CarriedOut =>
        [.. order.Select(command => known[command]).Where(one => one.Refusal is null).Select(one => one.Outcome)];

    /// <summary>Takes over what a snapshot kept. Which older commands it does not know, it cannot say: only the log can.</summary>
    public void Restore(ImmutableArray<CommandOutcome> kept)
    {
        foreach (var outcome in kept)
            Learn(outcome);
        HasForgotten = true;
    }

    public void Learn(CommandOutcome outcome, Refusal? refusal = null)
    {
        // A command may have several events: the version it led to is that of the last.
        if (!known.ContainsKey(outcome.Command))
            order.Enqueue(outcome.Command);
        known[outcome.Command] = (outcome, refusal);
        if (order.Count <= Most)
            return;
        HasForgotten = true;
        known.Remove(order.Dequeue());
    }

    /// <summary>The first outcome of the command, or that its id was used for another; null if it is not known.</summary>
    public Outcome? Of(Sender sender, long digest) =>
        known.TryGetValue(sender.Command, out var first) ? Of(first.Outcome, sender, digest, first.Refusal) : null;

    /// <summary>The first outcome as the log has it, to whoever sent the same; anybody else has used another's id.</summary>
    public static Outcome Of(CommandOutcome first, Sender sender, long digest, Refusal? refusal = null) =>
        first.Account == sender.By.Account && (first.Digest ?? digest) == digest
            ? new(first.Version, refusal)
            : new(first.Version, Refusal.CommandReused);
}
