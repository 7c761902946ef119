using System.Collections.Immutable;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>A run of one of two compared texts, or of both; what is in both is set as in the later.</summary>
public sealed record DiffRun(DiffOp Op, Run Run)
{
    /// <summary>The runs of a comparison in reading order: marks may open in one stretch and close in another, on either side.</summary>
    public static ImmutableArray<DiffRun> Of(IReadOnlyList<DiffSegment> segments)
    {
        var (before, after) = (new Style(segments, DiffOp.Inserted), new Style(segments, DiffOp.Deleted));
        var runs = ImmutableArray.CreateBuilder<DiffRun>();
        var text = new StringBuilder();
        foreach (var (op, markup) in segments)
        {
            var shown = op is DiffOp.Deleted ? before : after;
            var at = 0;
            foreach (var (kind, start, length) in Markup.Marks(markup))
            {
                text.Append(markup, at, start - at);
                at = start + length;
                if (kind is Markup.MarkKind.Escape)
                {
                    text.Append(markup[start + 1]);
                    continue;
                }

                if (shown.IsMark(kind))
                    Flush(op, shown);
                else
                    text.Append(markup, start, length);
                if (kind is Markup.MarkKind.Note)
                    runs.Add(new(op, new("", shown.Italic, shown.Bold, Markup.Parse(markup.Substring(start + 2, length - 3)))));
                if (op is not DiffOp.Inserted)
                    before.Pass(kind);
                if (op is not DiffOp.Deleted)
                    after.Pass(kind);
            }

            text.Append(markup, at, markup.Length - at);
            Flush(op, shown);
        }

        return runs.ToImmutable();

        void Flush(DiffOp op, Style style)
        {
            if (text.Length > 0)
                runs.Add(new(op, new(text.ToString(), style.Italic, style.Bold)));
            text.Clear();
        }
    }

    /// <summary>How one of the two texts is set at a place; the last mark without a partner is literal there.</summary>
    private sealed class Style(IReadOnlyList<DiffSegment> segments, DiffOp other)
    {
        private int italics = Pairs(segments, other, Markup.MarkKind.Italic);
        private int bolds = Pairs(segments, other, Markup.MarkKind.Bold);

        public bool Italic { get; private set; }

        public bool Bold { get; private set; }

        public bool IsMark(Markup.MarkKind kind) => kind switch
        {
            Markup.MarkKind.Italic => italics > 0,
            Markup.MarkKind.Bold => bolds > 0,
            _ => true,
        };

        public void Pass(Markup.MarkKind kind)
        {
            if (kind is Markup.MarkKind.Italic && italics-- > 0)
                Italic = !Italic;
            else if (kind is Markup.MarkKind.Bold && bolds-- > 0)
                Bold = !Bold;
        }

        private static int Pairs(IReadOnlyList<DiffSegment> segments, DiffOp other, Markup.MarkKind kind) =>
            segments.Where(segment => segment.Op != other).Sum(segment => Markup.Marks(segment.Text).Count(mark => mark.Kind == kind)) / 2 * 2;
    }
}
