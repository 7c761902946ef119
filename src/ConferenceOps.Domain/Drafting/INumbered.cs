namespace ConferenceOps.Domain.Drafting;

/// <summary>A paragraph as numbering and comparison know it, in whichever text it stands.</summary>
public interface INumbered
{
    /// <summary>Its identity, which never changes.</summary>
    ParagraphId Id { get; }

    /// <summary>Heading, preambular or operative.</summary>
    ParagraphKind Kind { get; }

    /// <summary>0 for a paragraph, 1 for (a), 2 for (i).</summary>
    int Level { get; }

    /// <summary>The number it bears there; empty if it bears none, or is yet to be numbered.</summary>
    string Label => "";

    /// <summary>True if it is deleted and only keeps its place.</summary>
    bool Deleted => false;

    /// <summary>How many times it had been moved when the text was as it is here.</summary>
    int Moves => 0;
}
