using System.Collections.Immutable;
using ConferenceOps.Server.Views.Conferences;
using ConferenceOps.Server.Views.Delegations;
using ConferenceOps.Server.Views.Drafting;
using ConferenceOps.Server.Views.Meetings;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Server.Views;

/// <summary>What every page asks for, kept in this host's memory as immutable values; each subject says itself which changes make it stale.</summary>
internal static class Boards
{
    public static IServiceCollection AddBoards(this IServiceCollection services) => services
        .AddSingleton<ConferenceBoards>().AddSingleton<MeetingBoards>().AddSingleton<ProgrammeBoards>()
        .AddSingleton<DelegationBoards>().AddSingleton<DraftBoards>();

    /// <summary>All the rows a query finds, to be kept.</summary>
    public static async Task<ImmutableArray<TRow>> Rows<TRow>(
        this IDbContextFactory<ConferenceContext> contexts, Func<ConferenceContext, IQueryable<TRow>> query)
        where TRow : class
    {
        await using var context = await contexts.CreateDbContextAsync();
        return [.. await query(context).AsNoTracking().ToListAsync()];
    }
}
