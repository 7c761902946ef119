using ConferenceOps.Domain;
using ConferenceOps.Domain.Agenda;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Grains.Conferences;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Agenda;

/// <summary>The agenda of a body.</summary>
public interface IAgendaGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="AddAgendaItem"/>.</summary>
    Task<Outcome> Add(AddAgendaItem command, Sender sender);

    /// <summary>See <see cref="RenameAgendaItem"/>.</summary>
    Task<Outcome> Rename(RenameAgendaItem command, Sender sender);

    /// <summary>See <see cref="RemoveAgendaItem"/>.</summary>
    Task<Outcome> Remove(RemoveAgendaItem command, Sender sender);

    /// <summary>See <see cref="AdoptAgenda"/>.</summary>
    Task<Outcome> Adopt(AdoptAgenda command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<BodyAgenda>> Read();
}

internal sealed class AgendaGrain(Journal journal, Bodies bodies) : AggregateGrain<BodyAgenda, AgendaEvent>(journal), IAgendaGrain
{
    public async Task<Outcome> Add(AddAgendaItem command, Sender sender) =>
        await bodies.Exists(new(this.GetPrimaryKey())) ? await Handle(command, sender) : Refuse(Refusal.Unknown("body"));

    public Task<Outcome> Rename(RenameAgendaItem command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Remove(RemoveAgendaItem command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Adopt(AdoptAgenda command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grain of an agenda.</summary>
public static class AgendaGrains
{
    /// <summary>The grain that keeps this body's agenda.</summary>
    public static IAgendaGrain Agenda(this IGrainFactory grains, BodyId body) => grains.GetGrain<IAgendaGrain>(body.Value);
}
