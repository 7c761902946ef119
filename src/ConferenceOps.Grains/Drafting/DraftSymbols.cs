using ConferenceOps.Domain.Drafting;
using ConferenceOps.Domain.Text;
using ConferenceOps.Storage;
using Microsoft.EntityFrameworkCore;

namespace ConferenceOps.Grains.Drafting;

/// <summary>Knows the symbols under which drafts were issued, each of which is an aggregate of its own, so that no two look alike.</summary>
public sealed class DraftSymbols(IDbContextFactory<ConferenceContext> contexts) : IDisposable
{
    private readonly Turns turns = new();

    /// <summary>Creates one at a time: of two at the same moment that look alike, the second sees the first.</summary>
    internal Task<T> InTurn<T>(Func<Task<T>> create) => turns.Take(create);

    /// <summary>
    /// The title of another draft of the body in the same language that was issued, as a revision too, under a symbol that looks the same; or null.
    /// The six languages of a document bear one symbol.
    /// </summary>
    internal async ValueTask<string?> LikenessOf(CreateDraft create)
    {
        var symbol = Skeleton.Of(create.Symbol);
        await using var context = await contexts.CreateDbContextAsync();
        var issued = await context.Drafts.Where(row => row.Body == create.Body && row.Language == create.Language && row.Id != create.Draft)
            .Join(context.Revisions, draft => draft.Id, revision => revision.Draft, (draft, revision) => new { draft.Title, revision.Symbol })
            .ToListAsync();
        return issued.Find(other => Skeleton.Of(other.Symbol) == symbol)?.Title;
    }

    /// <inheritdoc/>
    public void Dispose() => turns.Dispose();
}
