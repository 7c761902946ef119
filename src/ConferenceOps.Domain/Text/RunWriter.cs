using System.Collections.Immutable;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>What is seen of one character of markup: itself in its style, or the footnote whose mark begins with it.</summary>
internal readonly record struct SeenCharacter(char Letter, bool Italic, bool Bold, string? Note)
{
    /// <summary>True if a reader of the words finds the same, however it is set.</summary>
    public bool ReadsAs(SeenCharacter other) => (Letter, Note) == (other.Letter, other.Note);
}

/// <summary>Writes down what is seen as runs, of which neighbours differ in style.</summary>
internal sealed class RunWriter
{
    private readonly ImmutableArray<Run>.Builder runs = ImmutableArray.CreateBuilder<Run>();
    private readonly StringBuilder text = new();
    private (bool Italic, bool Bold) style;

    public bool IsEmpty => runs.Count == 0 && text.Length == 0;

    /// <summary>Writes a character that is seen, or nothing.</summary>
    public void Add(SeenCharacter? character)
    {
        if (character is not { } seen)
            return;
        if (seen.Note is not null || style != (seen.Italic, seen.Bold))
            End();
        style = (seen.Italic, seen.Bold);
        if (seen.Note is { } note)
            runs.Add(new("", seen.Italic, seen.Bold, Markup.Parse(note)));
        else
            text.Append(seen.Letter);
    }

    /// <summary>The runs so far; what comes next begins anew.</summary>
    public ImmutableArray<Run> Take()
    {
        End();
        return runs.DrainToImmutable();
    }

    private void End()
    {
        if (text.Length > 0)
            runs.Add(new(text.ToString(), style.Italic, style.Bold));
        text.Clear();
    }
}
