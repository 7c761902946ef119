using System.Globalization;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>What makes a text unreadable to others: it is refused, since nobody but its writer knows what was meant.</summary>
internal static class Flaws
{
    // A letter of Vietnamese bears two signs, of Hebrew or Tibetan five or six; what is piled higher covers the lines about it.
    private const int MostMarks = 8;

    /// <summary>What is wrong and what to do, as what is said after "The title", or null if the text can be read.</summary>
    public static string? Of(string text)
    {
        var (before, marks) = (default(Rune), 0);
        for (var at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out var character))
                return "holds half a character, which cannot be stored. Type it again instead of pasting it.";
            if (Of(character) is { } flaw)
                return flaw;
            at += character.Utf16SequenceLength;
            if (Invisible.Is(character))
                continue;
            marks = IsMark(character) ? marks + 1 : 0;
            if (marks == 1 && (before == default || Invisible.IsSpace(before)))
                return $"holds an accent or sign ({Code(character)}) without the letter it belongs to. Type the letter, then the sign.";
            if (marks > MostMarks)
                return $"piles more than {MostMarks} signs on one letter. Take some away.";
            before = character;
        }

        return null;
    }

    /// <summary>True of accents, vowel signs and all else that stands upon the character before it.</summary>
    public static bool IsMark(Rune character) => Rune.GetUnicodeCategory(character)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>True if Unicode's composed form cannot be asked of this text; such texts are refused.</summary>
    public static bool StopNormalising(string text) => text.Contains('\ufffe') || !IsWhole(text);

    private static bool IsWhole(string text)
    {
        for (var at = 0; at < text.Length; at += char.IsSurrogate(text[at]) ? 2 : 1)
        {
            if (!Rune.TryGetRuneAt(text, at, out _))
                return false;
        }

        return true;
    }

    private static string? Of(Rune character) => Rune.GetUnicodeCategory(character) switch
    {
        _ when character == Rune.ReplacementChar => "holds a character that was lost on its way here (\ufffd). Type it again.",
        UnicodeCategory.PrivateUse => $"holds a character of a font of its own ({Code(character)}), which others see as a box. Put another in its place.",
        UnicodeCategory.OtherNotAssigned => $"holds something that is no character ({Code(character)}). Take it out, or type the text again.",
        _ => null,
    };

    private static string Code(Rune character) => Refusal.Words($"U+{character.Value:X4}");
}
