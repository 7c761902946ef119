using ConferenceOps.Domain.Delegations;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Delegations;

/// <summary>Knows how the delegations are named, each of which is an aggregate of its own, so that no two look alike.</summary>
public sealed class DelegationNames(IDbContextFactory<ConferenceContext> contexts) : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>
    /// Registers one at a time: of two at the same moment that look alike, the second sees the first. Between hosts a premise on all delegations sees to
    /// that; this only spares those of one host to decide again and again.
    /// </summary>
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

    /// <summary>
    /// The name of another delegation to the conference whose code looks the same, or whose name does where one of the two is a State; or null.
    /// Two organisations may have one name and are told apart by their codes.
    /// </summary>
    internal async ValueTask<string?> LikenessOf(RegisterDelegation register)
    {
        var (name, code) = (Skeleton.Of(register.Name), Skeleton.Of(register.Code));
        await using var context = await contexts.CreateDbContextAsync();
        var others = await context.Delegations.Where(row => row.Conference == register.Conference && row.Id != register.Delegation)
            .Select(row => new { row.Kind, row.Name, row.Code }).ToListAsync();
        return others.Find(other => Skeleton.Of(other.Code) == code
            || ((IsState(register.Kind) || IsState(other.Kind)) && Skeleton.Of(other.Name) == name))?.Name;
    }

    private static bool IsState(DelegationKind kind) => kind is DelegationKind.State or DelegationKind.ObserverState;

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();
}
