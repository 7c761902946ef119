using System.Collections.Concurrent;
using ConferenceOps.Domain.Conferences;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Conferences;

/// <summary>Knows which bodies exist, so that no programme, agenda or draft is made for one that does not.</summary>
public sealed class Bodies(IDbContextFactory<ConferenceContext> contexts)
{
    // A body, once established, stays: only what is not known yet is looked up.
    private readonly ConcurrentDictionary<BodyId, bool> known = new();

    internal async ValueTask<bool> Exists(BodyId body)
    {
        if (known.ContainsKey(body))
            return true;
        await using var context = await contexts.CreateDbContextAsync();
        return await context.Bodies.AnyAsync(row => row.Id == body) && (known[body] = true);
    }
}
