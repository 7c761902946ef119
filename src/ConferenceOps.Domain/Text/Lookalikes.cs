using System.Collections.Frozen;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>The Greek and Cyrillic letters that look like Latin ones, and small capitals; a short table, made by looking at them.</summary>
internal static class Lookalikes
{
    private const string Capitals = "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSҮYҺHԀDԌGԚQԜWӀI" + "ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXϹCͿJ";

    // These look like one letter when small and like another, or like none, as capitals: they deceive among Latin letters alone.
    private const string Smalls = "νvγyωwυuηnσoμu";

    private const string Latin = "ɑaɡgɩiᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    private static readonly FrozenDictionary<char, char> Always = Table(Capitals + Latin);
    private static readonly FrozenDictionary<char, char> AmongLatin = Table(Smalls);

    /// <summary>A text in which each of these letters is the Latin one that it looks like.</summary>
    public static string AsLatin(string spelt)
    {
        var latin = new StringBuilder(spelt.Length);
        for (var start = 0; start < spelt.Length;)
        {
            var end = start + 1;
            while (end < spelt.Length && char.IsLetter(spelt[end]) && char.IsLetter(spelt[start]))
                end++;
            var word = spelt[start..end];
            var mixed = word.Any(char.IsAsciiLetter);
            foreach (var letter in word)
                latin.Append(mixed && AmongLatin.TryGetValue(letter, out var small) ? small : Shape(letter));
            start = end;
        }

        return latin.ToString();
    }

    private static char Shape(char letter) =>
        Always.TryGetValue(letter, out var same) || Always.TryGetValue(char.ToUpperInvariant(letter), out same) ? same : letter;

    private static FrozenDictionary<char, char> Table(string pairs) => pairs.Chunk(2).ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
