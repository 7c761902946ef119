using System.Collections.Concurrent;
using System.Collections.Immutable;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Grains;
using ConferenceOps.Grains.Conferences;
using ConferenceOps.Grains.Meetings;
using ConferenceOps.Storage;
using ConferenceOps.Storage.Log;
using ConferenceOps.Storage.ReadModels.Drafting;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views;

/// <summary>What every page asks for, kept in this host's memory as immutable values and dropped when a change to it is committed.</summary>
internal sealed class Boards
{
    private readonly IDbContextFactory<ConferenceContext> contexts;
    private readonly IGrainFactory grains;
    private readonly View<ConferenceBoard?> conference;
    private readonly View<MeetingBoard> meetings;
    private readonly ConcurrentDictionary<BodyId, View<ProgrammeBoard>> programmes = new();
    private readonly View<DelegationBoard> delegations;
    private readonly View<ImmutableArray<DraftRow>> drafts;
    private readonly ConcurrentDictionary<DraftId, View<ImmutableArray<ParagraphStepRow>>> lastSteps = new();

    public Boards(IDbContextFactory<ConferenceContext> contexts, IGrainFactory grains, CommittedChanges changes)
    {
        (this.contexts, this.grains) = (contexts, grains);
        conference = new(LoadConference);
        meetings = new(async () => new(await Load(context => context.Meetings.OrderBy(row => row.Starts).ThenBy(row => row.Room))));
        delegations = new(async () => new(await Load(context => context.Delegations)));
        drafts = new(() => Load(context => context.Drafts.OrderByDescending(row => row.CreatedAt)));
        changes.Committed += Drop;
    }

    /// <summary>The conference this system serves, or null before one is convened.</summary>
    public Task<ConferenceBoard?> Conference() => conference.Get();

    /// <summary>Every meeting of every body.</summary>
    public Task<MeetingBoard> Meetings() => meetings.Get();

    /// <summary>The programme of a body that exists.</summary>
    public Task<ProgrammeBoard> Programme(BodyId body) => programmes.GetOrAdd(body, id => new(() => LoadProgramme(id))).Get();

    /// <summary>Every delegation.</summary>
    public Task<DelegationBoard> Delegations() => delegations.Get();

    /// <summary>Every draft, the newest first.</summary>
    public Task<ImmutableArray<DraftRow>> Drafts() => drafts.Get();

    /// <summary>The last step of every paragraph of a draft.</summary>
    public Task<ImmutableArray<ParagraphStepRow>> LastSteps(DraftId draft) => lastSteps.GetOrAdd(
        draft, id => new(() => Load(context => context.LastSteps(context.ParagraphSteps.Where(row => row.Draft == id))))).Get();

    /// <summary>A body of the conference, or of another that was convened beside it; null if there is none.</summary>
    public async Task<Body?> Body(BodyId id)
    {
        if ((await Conference())?.Conference.State.Find(id) is { } body)
            return body;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Bodies.Where(row => row.Id == id).Select(row => (ConferenceId?)row.Conference).FirstOrDefaultAsync() is { } other
            ? (await grains.Conference(other).Read()).State.Find(id)
            : null;
    }

    private void Drop(RecordedEvent recorded)
    {
        switch (recorded.Event)
        {
            case ConferenceEvent:
                conference.Drop();
                break;
            case ProgrammeEvent or MeetingEvent:
                meetings.Drop();
                foreach (var programme in programmes.Values)
                    programme.Drop();
                break;
            case DelegationEvent:
                delegations.Drop();
                break;
            case DraftCreated:
                drafts.Drop();
                break;
            case DraftEvent when lastSteps.TryGetValue(new(recorded.StreamId), out var steps):
                steps.Drop();
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

    private async Task<ProgrammeBoard> LoadProgramme(BodyId body)
    {
        // The version is read first: what is shown may be newer than it says, never older.
        var version = (await grains.Programme(body).Read()).Version;
        return new(version, [.. (await Meetings()).Of(body)]);
    }

    private async Task<ImmutableArray<TRow>> Load<TRow>(Func<ConferenceContext, IQueryable<TRow>> query)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync();
        return [.. await query(context).AsNoTracking().ToListAsync()];
    }
}
