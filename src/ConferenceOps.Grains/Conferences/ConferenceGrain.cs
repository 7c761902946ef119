using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Meetings;

namespace ConferenceOps.Grains.Conferences;

/// <summary>The conference: its bodies and their officers.</summary>
public interface IConferenceGrain : IAggregateGrain<Conference>;

internal sealed class ConferenceGrain(Journal journal) : AggregateGrain<Conference, ConferenceEvent>(journal), IConferenceGrain
{
    protected override async ValueTask<ICommand<Conference, ConferenceEvent>> Informed(
        ICommand<Conference, ConferenceEvent> command, Actor by, Facts facts) =>
        command is CloseRoom close ? close with { Rooms = await facts.Rooms((await Read()).State, GrainFactory) } : command;
}

/// <summary>Finds the grain of a conference.</summary>
public static class ConferenceGrains
{
    /// <summary>The grain that keeps this conference.</summary>
    public static IConferenceGrain Conference(this IGrainFactory grains, ConferenceId id) => grains.GetGrain<IConferenceGrain>(id.Value);
}
