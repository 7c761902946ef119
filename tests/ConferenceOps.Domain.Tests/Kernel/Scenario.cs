using ConferenceOps.Domain.Delegations;

namespace ConferenceOps.Domain.Tests;

/// <summary>A rule as a test reads it: given what has happened, when this is asked, then that happens or this is refused.</summary>
internal sealed class Scenario<TState, TEvent>
    where TState : IAggregate<TState, TEvent>
    where TEvent : IEvent
{
    private readonly TEvent[] before;
    private readonly TState state;
    private Decision<TEvent>? decision;

    private Scenario(TEvent[] before) => (this.before, state) = (before, before.Aggregate(TState.Initial, (current, next) => current.Evolve(next)));

    public static Scenario<TState, TEvent> Given(params TEvent[] happened) => new(happened);

    public Scenario<TState, TEvent> When(ICommand<TState, TEvent> command, Actor by)
    {
        decision = Procedure.Decide(command, state, by, People.Now, Since(command));
        Assert.True(Tells(command, decision), $"What {command.GetType().Name} makes is new: its event says so by {nameof(IMakes)}.");
        return this;
    }

    // What the sender of a change has not seen was done by somebody else.
    private Since<TState, TEvent>? Since(ICommand<TState, TEvent> command)
    {
        if (command is not IChanges<TState, TEvent> { SeenVersion: not People.AllSeen and var seen })
            return Since<TState, TEvent>.Nothing(state);
        return seen > before.Length
            ? null
            : new(before[..seen].Aggregate(TState.Initial, (current, next) => current.Evolve(next)), [.. before[seen..].Select(one => (one, People.Another))]);
    }

    // A fund bears its conference's identity and a speakers list its item's: what bears its aggregate's is refused where that exists.
    private static bool Tells(ICommand command, Decision<TEvent> decision) => decision.Events.IsEmpty
        || NewIdentity.Of(command) is not { } made || made.Id == command.Target
        || decision.Events.Any(happened => NewIdentity.Of(happened, command.Target).Contains(made));

    public void Then(params TEvent[] happened)
    {
        Assert.Null(decision!.Refusal);
        Assert.Equal(happened, decision.Events);
        // What is decided can always be applied.
        _ = decision.Events.Aggregate(state, (current, next) => current.Evolve(next));
    }

    /// <summary>The one event that happens, to look at in parts.</summary>
    public T Then<T>()
        where T : TEvent
    {
        Assert.Null(decision!.Refusal);
        var happened = Assert.IsType<T>(Assert.Single(decision.Events));
        _ = state.Evolve(happened);
        return happened;
    }

    /// <summary>Refused for this reason; gives the words.</summary>
    public string ThenRefused(string reason)
    {
        Assert.Equal(reason, decision!.Refusal?.Reason);
        Assert.Empty(decision.Events);
        Assert.NotEmpty(decision.Refusal!.Message);
        return decision.Refusal.Message;
    }

    /// <summary>Refused for this reason, in a sentence that says this.</summary>
    public void ThenRefused(string reason, string saying)
    {
        ThenRefused(reason);
        Assert.Contains(saying, decision!.Refusal!.Message, StringComparison.Ordinal);
    }
}

/// <summary>Those who act in the rules.</summary>
internal static class People
{
    public static readonly DateTimeOffset Now = new(2024, 6, 20, 14, 0, 0, TimeSpan.Zero);
    public static readonly DelegationId Kenya = new(Guid.Parse("00000000-0000-0000-0000-00000000000a"));
    public static readonly Actor Chair = new(Guid.Parse("00000000-0000-0000-0000-000000000001"), "Chair", Roles.Chair);
    public static readonly Actor Bureau = new(Guid.Parse("00000000-0000-0000-0000-000000000002"), "Vice-Chair", Roles.Bureau);
    public static readonly Actor Secretary = new(Guid.Parse("00000000-0000-0000-0000-000000000003"), "Secretary", Roles.Secretariat);
    public static readonly Actor Another = new(Guid.Parse("00000000-0000-0000-0000-000000000006"), "Amina Otieno", Roles.Secretariat);
    public static readonly Actor KenyasDelegate = new(Guid.Parse("00000000-0000-0000-0000-000000000004"), "Delegate (Kenya)", Roles.Delegate, Kenya);
    public static readonly Actor Observer = new(Guid.Parse("00000000-0000-0000-0000-000000000005"), "Observer", Roles.Observer);

    /// <summary>The version of whoever has seen all that happened.</summary>
    public const int AllSeen = int.MaxValue;

    /// <summary>Everyone who can be entitled to something, and the public.</summary>
    public static readonly Actor[] All = [Actor.Public, Observer, KenyasDelegate, Bureau, Chair, Secretary];

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
