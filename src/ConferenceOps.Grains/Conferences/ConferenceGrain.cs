using ConferenceOps.Domain;
using ConferenceOps.Domain.Conferences;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Conferences;

/// <summary>The conference: its bodies and their officers.</summary>
public interface IConferenceGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="ConveneConference"/>.</summary>
    Task<Outcome> Convene(ConveneConference command, Sender sender);

    /// <summary>See <see cref="EstablishBody"/>.</summary>
    Task<Outcome> EstablishBody(EstablishBody command, Sender sender);

    /// <summary>See <see cref="ElectOfficer"/>.</summary>
    Task<Outcome> ElectOfficer(ElectOfficer command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Conference>> Read();
}

internal sealed class ConferenceGrain(Journal journal) : AggregateGrain<Conference, ConferenceEvent>(journal), IConferenceGrain
{
    public Task<Outcome> Convene(ConveneConference command, Sender sender) => Handle(command, sender);

    public Task<Outcome> EstablishBody(EstablishBody command, Sender sender) => Handle(command, sender);

    public Task<Outcome> ElectOfficer(ElectOfficer command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grain of a conference.</summary>
public static class ConferenceGrains
{
    /// <summary>The grain that keeps this conference.</summary>
    public static IConferenceGrain Conference(this IGrainFactory grains, ConferenceId id) => grains.GetGrain<IConferenceGrain>(id.Value);
}
