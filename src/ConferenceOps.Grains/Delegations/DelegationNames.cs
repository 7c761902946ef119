using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Delegations;

/// <summary>Knows how the delegations are named, each of which is an aggregate of its own, so that no two look alike.</summary>
public sealed class DelegationNames(IDbContextFactory<ConferenceContext> contexts) : IDisposable
{
    private readonly Turns turns = new();

    /// <summary>
    /// Registers one at a time: of two at the same moment that look alike, the second sees the first. Between hosts a premise on all delegations sees to
    /// that; this only spares those of one host to decide again and again.
    /// </summary>
    internal Task<T> InTurn<T>(Func<Task<T>> register) => turns.Take(register);

    /// <summary>The name of another delegation to the conference whose code or name looks the same; or null.</summary>
    internal async ValueTask<string?> LikenessOf(RegisterDelegation register)
    {
        var (name, code) = (Skeleton.Of(register.Name), Skeleton.Of(register.Code));
        await using var context = await contexts.CreateDbContextAsync();
        var others = await context.Delegations.Where(row => row.Conference == register.Conference && row.Id != register.Delegation)
            .Select(row => new { row.Name, row.Code }).ToListAsync();
        return others.Find(other => Skeleton.Of(other.Code) == code || Skeleton.Of(other.Name) == name)?.Name;
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();
}
