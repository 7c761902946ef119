namespace ConferenceOps.Domain;

/// <summary>A text that people enter: required unless it may be null, without space around it, at most so long, and made of whole characters.</summary>
/// <param name="most">The greatest length in UTF-16 units.</param>
/// <param name="name">The field in words; the parameter's own if null.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public class TextAttribute(int most, string? name = null) : Attribute
{
    /// <summary>The greatest length in UTF-16 units.</summary>
    public int Most { get; } = most;

    /// <summary>The field in words, as in "short title"; null for the parameter's own name.</summary>
    public string? Name { get; } = name;

    /// <summary>The text in the form in which it is kept; empty if there is none.</summary>
    public virtual string Tidy(string text) => text.Trim();
}
