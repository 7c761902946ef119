using ConferenceOps.Domain;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Grains.Conferences;
using Orleans.Concurrency;

namespace ConferenceOps.Grains.Drafting;

/// <summary>A draft under negotiation.</summary>
public interface IDraftGrain : IGrainWithGuidKey
{
    /// <summary>See <see cref="CreateDraft"/>.</summary>
    Task<Outcome> Create(CreateDraft command, Sender sender);

    /// <summary>See <see cref="AmendParagraph"/>.</summary>
    Task<Outcome> Amend(AmendParagraph command, Sender sender);

    /// <summary>See <see cref="InsertParagraph"/>.</summary>
    Task<Outcome> Insert(InsertParagraph command, Sender sender);

    /// <summary>See <see cref="MoveParagraph"/>.</summary>
    Task<Outcome> Move(MoveParagraph command, Sender sender);

    /// <summary>See <see cref="DeleteParagraph"/>.</summary>
    Task<Outcome> Delete(DeleteParagraph command, Sender sender);

    /// <summary>See <see cref="RestoreParagraph"/>.</summary>
    Task<Outcome> Restore(RestoreParagraph command, Sender sender);

    /// <summary>The committed state.</summary>
    [AlwaysInterleave]
    ValueTask<Versioned<Draft>> Read();
}

internal sealed class DraftGrain(Journal journal, Bodies bodies) : AggregateGrain<Draft, DraftEvent>(journal), IDraftGrain
{
    public async Task<Outcome> Create(CreateDraft command, Sender sender) =>
        await bodies.Exists(command.Body) ? await Handle(command, sender) : Refuse(Refusal.Unknown("body"));

    public Task<Outcome> Amend(AmendParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Insert(InsertParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Move(MoveParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Delete(DeleteParagraph command, Sender sender) => Handle(command, sender);

    public Task<Outcome> Restore(RestoreParagraph command, Sender sender) => Handle(command, sender);
}

/// <summary>Finds the grain of a draft.</summary>
public static class DraftGrains
{
    /// <summary>The grain that keeps this draft.</summary>
    public static IDraftGrain Draft(this IGrainFactory grains, DraftId id) => grains.GetGrain<IDraftGrain>(id.Value);
}
