using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Delegations;

/// <summary>Knows how the delegations are named, each of which is an aggregate of its own, so that no two look alike.</summary>
public sealed class DelegationNames(IDbContextFactory<ConferenceContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Registers one at a time: of two at the same moment that look alike, the second sees the first.</summary>
    internal async Task<T> InTurn<T>(Func<Task<T>> register)
    {
        await turn.WaitAsync();
        try
        {
            return await register();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>The name of another delegation to the conference whose name or code looks the same, or null.</summary>
    internal async ValueTask<string?> LikenessOf(RegisterDelegation register)
    {
        var (name, code) = (Skeleton.Of(register.Name), Skeleton.Of(register.Code));
        await using var context = await contexts.CreateDbContextAsync();
        var others = await context.Delegations.Where(row => row.Conference == register.Conference && row.Id != register.Delegation)
            .Select(row => new { row.Name, row.Code }).ToListAsync();
        return others.Find(other => Skeleton.Of(other.Name) == name || Skeleton.Of(other.Code) == code)?.Name;
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
