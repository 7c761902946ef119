using ConferenceOps.Domain;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Storage.Log;

/// <summary>Who bears which identity, as far as a batch of events is concerned: the writer's word on whether one is new.</summary>
internal sealed class Identities
{
    private readonly ConferenceContext context;
    private readonly Dictionary<Guid, string> bearers;

    private Identities(ConferenceContext context, Dictionary<Guid, string> bearers) => (this.context, this.bearers) = (context, bearers);

    /// <summary>What is known of these identities; asked within the transaction that may give them.</summary>
    public static async Task<Identities> Of(ConferenceContext context, IEnumerable<NewIdentity> made, CancellationToken cancellation = default)
    {
        var asked = made.Select(identity => identity.Id).Distinct().ToArray();
        // One parameter, however many identities: the same statement every time.
        return new(context, asked.Length == 0 ? [] : await context.Identities.AsNoTracking()
            .Where(row => EF.Parameter(asked).Contains(row.Id))
            .ToDictionaryAsync(row => row.Id, row => row.Kind, cancellation));
    }

    /// <summary>Gives all of these, or none of them: the first that is given already says why.</summary>
    public IdentityTakenException? Give(IReadOnlyCollection<NewIdentity> made, string stream)
    {
        var own = new Dictionary<Guid, string>(made.Count);
        foreach (var identity in made)
        {
            if (bearers.TryGetValue(identity.Id, out var bearer) || own.TryGetValue(identity.Id, out bearer))
                return new(identity, bearer);
            own.Add(identity.Id, identity.Kind);
        }

        Keep(made, stream);
        return null;
    }

    /// <summary>Gives those of these that nothing bears: a log from before identities were kept may give one twice, and its first bearer keeps it.</summary>
    public void Keep(IEnumerable<NewIdentity> made, string stream)
    {
        foreach (var identity in made)
        {
            if (bearers.TryAdd(identity.Id, identity.Kind))
                context.Identities.Add(IdentityRow.Of(identity, stream));
        }
    }
}
