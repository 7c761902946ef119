using System.Diagnostics;

namespace ConferenceOps.Domain.Tests;

/// <summary>What has happened changes its aggregate: every event has an arm in the Evolve of one, and of one only.</summary>
public sealed class EveryEventIsEvolved
{
    public static TheoryData<string> Names => EventsAreKeptForEver.Names;

    [Theory, MemberData(nameof(Names))]
    public void An_event_has_an_arm_in_its_aggregate(string name)
    {
        var evolved = Assert.Single(Aggregates(), aggregate => aggregate.Evolves(EventNames.TypeOf(name)));
        Assert.True(evolved.HasAnArmFor(EventsAreKeptForEver.Sample(name)), $"{name} has no arm in its aggregate's Evolve.");
    }

    [Fact]
    public void An_event_without_an_arm_is_found() => Assert.False(new Evolving<Forgetful, Forgotten>().HasAnArmFor(new Forgotten()));

    private static IEnumerable<IEvolving> Aggregates() =>
        from state in typeof(IEvent).Assembly.GetTypes()
        from of in state.GetInterfaces()
        where of.IsGenericType && of.GetGenericTypeDefinition() == typeof(IAggregate<,>)
        select (IEvolving)Activator.CreateInstance(typeof(Evolving<,>).MakeGenericType(of.GetGenericArguments()))!;

    private interface IEvolving
    {
        bool Evolves(Type happened);

        bool HasAnArmFor(IEvent happened);
    }

    private sealed class Evolving<TState, TEvent> : IEvolving
        where TState : IAggregate<TState, TEvent>
        where TEvent : IEvent
    {
        public bool Evolves(Type happened) => happened.IsAssignableTo(typeof(TEvent));

        public bool HasAnArmFor(IEvent happened)
        {
            // What changes a part needs the part: the samples of the other events may have made it.
            var others = EventNames.All.Order(StringComparer.Ordinal).Where(name => Evolves(EventNames.TypeOf(name))).Select(EventsAreKeptForEver.Sample);
            var inhabited = others.Aggregate(TState.Initial, (state, other) => Applied(state, other).State);
            return Applied(TState.Initial, happened).Misfit is not UnreachableException && Applied(inhabited, happened).Misfit is not UnreachableException;
        }

        // A sample need not fit the state: only the arm has to be there.
        private static (TState State, Exception? Misfit) Applied(TState state, IEvent happened)
        {
            try
            {
                return (state.Evolve((TEvent)happened), null);
            }
            catch (Exception misfit)
            {
                return (state, misfit);
            }
        }
    }

    private sealed record Forgotten : IEvent;

    private sealed record Forgetful : IAggregate<Forgetful, Forgotten>
    {
        public static string Kind => "forgetful";

        public static Audience Followers => Audience.Public;

        public static int Shape => 1;

        public static Forgetful Initial { get; } = new();

        public string? NameOf(Guid? part) => null;

        public Forgetful Evolve(Forgotten happened) => throw new UnreachableException();
    }
}
