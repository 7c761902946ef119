namespace ConferenceOps.Domain.Drafting;

/// <summary>What a paragraph of a draft is.</summary>
public enum ParagraphKind
{
    /// <summary>A heading; bears no number.</summary>
    Heading,

    /// <summary>A preambular paragraph; unnumbered in the final text, labelled "PP" and its place while it is negotiated.</summary>
    Preambular,

    /// <summary>An operative paragraph; consecutive Arabic numerals, sub-levels (a) and (i).</summary>
    Operative,
}
