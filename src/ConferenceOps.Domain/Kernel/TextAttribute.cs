using ConferenceOps.Domain.Text;

namespace ConferenceOps.Domain;

/// <summary>
/// A text that people enter: required unless it may be null, at most so long, one line without what nobody sees, and readable to everybody.
/// Every string that is given with a command bears one; a command with a string without it is no command.
/// </summary>
/// <param name="most">The greatest length in UTF-16 units.</param>
/// <param name="name">The field in words; the parameter's own if null.</param>
/// <remarks>What is refused, dropped and written in one way: <c>infra/decisions/entered-text.md</c>.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public class TextAttribute(int most, string? name = null) : Attribute
{
    /// <summary>The greatest length in UTF-16 units.</summary>
    public int Most { get; } = most;

    /// <summary>The field in words, as in "short title"; null for the parameter's own name.</summary>
    public string? Name { get; } = name;

    /// <summary>The text in the form in which it is kept; empty if there is none.</summary>
    public virtual string Tidy(string text) => Tidying.Line(text);
}
