using System.Collections.Concurrent;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Domain.Meetings;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Conferences;

/// <summary>Knows which bodies exist, so that no programme, agenda or draft is made for one that does not.</summary>
public sealed class Bodies(IDbContextFactory<ConferenceContext> contexts)
{
    // A body and a meeting stay what they are: only what is not known yet is looked up.
    private readonly ConcurrentDictionary<BodyId, ConferenceId> known = new();
    private readonly ConcurrentDictionary<MeetingId, BodyId> meetings = new();

    internal async ValueTask<bool> Exist(BodyId body) => await ConferenceOf(body) is not null;

    /// <summary>The conference a body belongs to, or null if there is no such body.</summary>
    internal async ValueTask<ConferenceId?> ConferenceOf(BodyId body)
    {
        if (known.TryGetValue(body, out var conference))
            return conference;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Bodies.FirstOrDefaultAsync(row => row.Id == body) is { } row ? known[body] = row.Conference : null;
    }

    /// <summary>The body a meeting is of; the default if there is no such meeting.</summary>
    internal async ValueTask<BodyId> Of(MeetingId meeting)
    {
        if (meetings.TryGetValue(meeting, out var body))
            return body;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Meetings.AsNoTracking().FirstOrDefaultAsync(row => row.Id == meeting) is { } row ? meetings[meeting] = row.Body : default;
    }
}
