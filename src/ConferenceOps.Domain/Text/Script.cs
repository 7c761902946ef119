using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>Where a character that nobody sees is part of how a script is written.</summary>
internal static class Script
{
    /// <summary>True of joiners and non-joiners within words of Arabic, Persian or an Indic script, and of variants of a Han or Mongolian letter.</summary>
    /// <param name="unseen">The character.</param>
    /// <param name="before">What is kept before it, or nothing.</param>
    /// <param name="after">What follows it, or nothing.</param>
    public static bool Needs(Rune unseen, Rune before, Rune after) => unseen.Value switch
    {
        0x200C => Joins(before) && Joins(after),
        0x200D => Joins(before),
        (>= 0x180B and <= 0x180D) or 0x180F => before.Value is >= 0x1820 and <= 0x18AA,
        >= 0xE0100 and <= 0xE01EF => before.Value is (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF),
        _ => false,
    };

    /// <summary>True of letters that are written from right to left.</summary>
    public static bool RunsLeft(Rune character) => Rune.IsLetter(character) && character.Value
        is (>= 0x0590 and <= 0x08FF) or (>= 0xFB1D and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x10800 and <= 0x10FFF) or (>= 0x1E800 and <= 0x1EFFF);

    /// <summary>True of the marks that say in which direction a neutral character reads; they turn nothing round.</summary>
    public static bool IsDirection(Rune character) => character.Value is 0x200E or 0x200F or 0x061C;

    private static bool Joins(Rune character) => (Rune.IsLetter(character) || Flaws.IsMark(character)) && character.Value
        is (>= 0x0600 and <= 0x109F) or (>= 0x1780 and <= 0x18AF) or (>= 0x1A20 and <= 0x1CFF) or (>= 0xA800 and <= 0xABFF)
        or (>= 0xFB50 and <= 0xFDFF) or (>= 0xFE70 and <= 0xFEFC) or (>= 0x11000 and <= 0x11FFF);
}
