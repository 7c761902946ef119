using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>A name within a sentence of plain text, where no markup can set it apart: a button, an option, a title.</summary>
public static class Isolated
{
    /// <summary>
    /// The name, between the marks that keep its direction to itself if it reads from right to left or was kept with direction characters in it:
    /// the words around it stay where they are. Any other name stands as it is.
    /// </summary>
    public static string Of(string name) => name.EnumerateRunes().Any(Turns) ? $"\u2068{name}\u2069" : name;

    private static bool Turns(Rune character) =>
        Script.RunsLeft(character) || character.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0x200F or 0x061C;
}
