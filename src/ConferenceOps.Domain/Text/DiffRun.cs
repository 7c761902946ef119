using System.Collections.Immutable;

namespace ConferenceOps.Domain.Text;

/// <summary>A run of one of two compared texts, or of both; what is in both is set as in the later.</summary>
public sealed record DiffRun(DiffOp Op, Run Run)
{
    /// <summary>
    /// The runs of a comparison in reading order. Each of the two texts is read whole, so what is seen of it in the comparison is what is seen of it
    /// where it stands alone: a mark may open in one stretch and close in another, and be a mark in one text and literal in the other.
    /// </summary>
    public static ImmutableArray<DiffRun> Of(IReadOnlyList<DiffSegment> segments)
    {
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        var (kept, deleted, inserted) = (new RunWriter(), new RunWriter(), new RunWriter());
        var (before, after) = (Markup.Characters(Side(segments, DiffOp.Inserted)), Markup.Characters(Side(segments, DiffOp.Deleted)));
        var (atOld, atNew) = (0, 0);
        foreach (var (op, markup) in segments)
        {
            for (var i = 0; i < markup.Length; i++)
            {
                var old = op is DiffOp.Inserted ? null : before[atOld++];
                var @new = op is DiffOp.Deleted ? null : after[atNew++];
                if (old is { } one && @new is { } same && one.ReadsAs(same))
                {
                    Settle();
                    kept.Add(same);
                }
                else
                {
                    deleted.Add(old);
                    inserted.Add(@new);
                }
            }
        }

        Settle();
        Take(DiffOp.Equal, kept);
        return runs.ToImmutable();

        void Settle()
        {
            if (deleted.IsEmpty && inserted.IsEmpty)
                return;
            Take(DiffOp.Equal, kept);
            Take(DiffOp.Deleted, deleted);
            Take(DiffOp.Inserted, inserted);
        }

        void Take(DiffOp op, RunWriter writer) => runs.AddRange(writer.Take().Select(run => new DiffRun(op, run)));
    }

    private static string Side(IEnumerable<DiffSegment> segments, DiffOp other) =>
        string.Concat(segments.Where(segment => segment.Op != other).Select(segment => segment.Text));
}
