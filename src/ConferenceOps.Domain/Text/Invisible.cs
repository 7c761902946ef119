using System.Globalization;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>Characters that show nothing by themselves, whatever Unicode files them under.</summary>
internal static class Invisible
{
    /// <summary>True if nobody sees it: zero-width and direction characters, fillers, variation selectors, controls.</summary>
    public static bool Is(Rune character) => character.Value
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x3164 or 0xFFA0
        or (>= 0xFE00 and <= 0xFE0F) or (>= 0xFFF0 and <= 0xFFF8) or 0xFFFC or 0x16FE4 or 0x1D159 or (>= 0xE0000 and <= 0xE0FFF)
        || (IsFormatting(character) && !IsSpace(character) && !IsNumberSign(character));

    /// <summary>True if it stands for the space between words, lines or cells; the blank pattern of Braille among them.</summary>
    public static bool IsSpace(Rune character) => character.Value is 0x2800 || Rune.IsWhiteSpace(character);

    private static bool IsFormatting(Rune character) => Rune.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control;

    // Signs that enclose the digits after them, as the Arabic mark of a year does: filed as formatting, and seen.
    private static bool IsNumberSign(Rune character) => character.Value
        is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;
}
