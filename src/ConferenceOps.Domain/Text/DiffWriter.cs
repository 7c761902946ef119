using System.Collections.Immutable;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>Writes a comparison down so that a reader finds it even: no empty segment, no two of one kind in a row, deletions first.</summary>
internal sealed class DiffWriter
{
    private readonly ImmutableArray<DiffSegment>.Builder segments = ImmutableArray.CreateBuilder<DiffSegment>();
    private readonly StringBuilder kept = new();
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder inserted = new();

    public void Keep(string text)
    {
        if (text.Length > 0)
            Settle();
        kept.Append(text);
    }

    public void Change(string old, string @new)
    {
        deleted.Append(old);
        inserted.Append(@new);
    }

    public ImmutableArray<DiffSegment> Segments()
    {
        Settle();
        Add(DiffOp.Equal, kept);
        return segments.ToImmutable();
    }

    private void Settle()
    {
        // "fund and" that becomes "fund, and" or "fee and" keeps the space that was there.
        var space = 0;
        while (space < deleted.Length && space < inserted.Length && deleted[^(space + 1)] == inserted[^(space + 1)] && char.IsWhiteSpace(deleted[^(space + 1)]))
            space++;
        var after = deleted.ToString(deleted.Length - space, space);
        deleted.Length -= space;
        inserted.Length -= space;
        if (deleted.Length + inserted.Length > 0)
            Add(DiffOp.Equal, kept);
        Add(DiffOp.Deleted, deleted);
        Add(DiffOp.Inserted, inserted);
        kept.Append(after);
    }

    private void Add(DiffOp op, StringBuilder text)
    {
        if (text.Length > 0)
            segments.Add(new(op, text.ToString()));
        text.Clear();
    }
}
