using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Storage;
using ConferenceOps.Storage.ReadModels.Delegations;
using ConferenceOps.Storage.ReadModels.Drafting;
using ConferenceOps.Storage.ReadModels.Meetings;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views;

/// <summary>What every page asks for, kept in this host's memory as immutable values and dropped when a change to it is committed.</summary>
internal sealed class Boards
{
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly IGrainFactory grains;
    private readonly View<ConferenceBoard?> conference;
    private readonly View<MeetingBoard> meetings;
    private readonly View<ImmutableArray<DelegationRow>> delegations;
    private readonly View<ImmutableArray<DraftRow>> drafts;

    public Boards(IDbContextFactory<ConferenceContext> contexts, IGrainFactory grains, CommittedChanges changes)
    {
        (this.contexts, this.grains) = (contexts, grains);
        conference = new(LoadConference);
        meetings = new(async () => new(await Load(context => context.Meetings.OrderBy(row => row.Starts).ThenBy(row => row.Room))));
        delegations = new(() => Load(context => context.Delegations.OrderBy(row => row.Name)));
        drafts = new(() => Load(context => context.Drafts.OrderByDescending(row => row.CreatedAt)));
        changes.Committed += recorded => Drop(recorded.Event);
    }

    /// <summary>The conference this system serves, or null before one is convened.</summary>
    public Task<ConferenceBoard?> Conference() => conference.Get();

    /// <summary>Every meeting of every body.</summary>
    public Task<MeetingBoard> Meetings() => meetings.Get();

    /// <summary>Every delegation, by name.</summary>
    public Task<ImmutableArray<DelegationRow>> Delegations() => delegations.Get();

    /// <summary>Every draft, the newest first.</summary>
    public Task<ImmutableArray<DraftRow>> Drafts() => drafts.Get();

    private void Drop(Domain.IEvent happened)
    {
        switch (happened)
        {
            case ConferenceEvent:
                conference.Drop();
                break;
            case ProgrammeEvent or MeetingEvent:
                meetings.Drop();
                break;
            case DelegationEvent:
                delegations.Drop();
                break;
            case Domain.Drafting.DraftCreated:
                drafts.Drop();
                break;
            default:
                break;
        }
    }

    private async Task<ConferenceBoard?> LoadConference()
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Conferences.OrderBy(row => row.ConvenedAt).Select(row => (ConferenceId?)row.Id).FirstOrDefaultAsync() is { } id
            ? new(id, await grains.Conference(id).Read())
            : null;
    }

    private async Task<ImmutableArray<TRow>> Load<TRow>(Func<ConferenceContext, IQueryable<TRow>> query)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync();
        return [.. await query(context).AsNoTracking().ToListAsync()];
    }
}

/// <summary>The conference and its committed state.</summary>
internal sealed record ConferenceBoard(ConferenceId Id, Domain.Versioned<Conference> Conference);

/// <summary>Every meeting, and the way to find one.</summary>
internal sealed class MeetingBoard(ImmutableArray<MeetingRow> all)
{
    private readonly ILookup<BodyId, MeetingRow> byBody = all.ToLookup(row => row.Body);
    private readonly Dictionary<MeetingId, MeetingRow> byId = all.ToDictionary(row => row.Id);

    /// <summary>In order of their start.</summary>
    public ImmutableArray<MeetingRow> All => all;

    public IEnumerable<MeetingRow> Of(BodyId body) => byBody[body];

    public MeetingRow? Find(MeetingId id) => byId.GetValueOrDefault(id);
}
