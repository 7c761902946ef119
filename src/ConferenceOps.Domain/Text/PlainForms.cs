using System.Collections.Frozen;
using System.Text;

namespace ConferenceOps.Domain.Text;

/// <summary>
/// The plain letters and digits that characters of another form stand for: full-width, styled, circled, raised, joined, and the shapes of Arabic
/// letters that a PDF hands out. A table of our own, since a browser has no compatibility normalisation; it leaves what is no letter or digit.
/// </summary>
internal static class PlainForms
{
    private const string Pairs = "ªaºoℂCℊgℋHℌHℍHℎhℐIℑIℒLℓlℕNℙPℚQℛRℜRℝRℤZℨZℬBℭCℯeℰEℱFℳMℴoℹiⅅDⅆdⅇeⅈiⅉj"
        + "ᴬAᴮBᴰDᴱEᴳGᴴHᴵIᴶJᴷKᴸLᴹMᴺNᴼOᴾPᴿRᵀTᵁUⱽVᵂWᵃaᵇbᶜcᵈdᵉeᶠfᵍgʰhⁱiʲjᵏkˡlᵐmⁿnᵒoᵖpʳrˢsᵗtᵘuᵛvʷwˣxʸyᶻz"
        + "ₐaₑeₒoₓxₕhₖkₗlₘmₙnₚpₛsₜtᵢiⱼjᵣrᵤuᵥv¹1²2³3⁰0⓪0ſsꟲcꟳfꟴq";

    // Each Arabic letter with the number of its shapes, in the order of the block that begins at U+FE80.
    private const string ArabicShapes = "ء1آ2أ2ؤ2إ2ئ4ا2ب4ة2ت4ث4ج4ح4خ4د2ذ2ر2ز2س4ش4ص4ض4ط4ظ4ع4غ4ف4ق4ك4ل4م4ن4ه4و2ى2ي4";

    private static readonly string[] Joined = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];
    private static readonly string[] Numerals = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "l", "c", "d", "m"];
    private static readonly string[] LamAlef = ["لآ", "لأ", "لإ", "لا"];

    private static readonly FrozenDictionary<int, string> Forms = Table();

    /// <summary>What it stands for, or null if it is plain already.</summary>
    public static string? Of(Rune character) => Forms.GetValueOrDefault(character.Value);

    private static FrozenDictionary<int, string> Table()
    {
        var forms = new Dictionary<int, string>();
        Run(0xFF01, '!', '~');
        for (var alphabet = 0x1D400; alphabet <= 0x1D670; alphabet += 52)
        {
            Run(alphabet, 'A', 'Z');
            Run(alphabet + 26, 'a', 'z');
        }

        for (var digits = 0x1D7CE; digits <= 0x1D7F6; digits += 10)
            Run(digits, '0', '9');
        foreach (var capitals in (int[])[0x24B6, 0x1F110, 0x1F130, 0x1F150, 0x1F170])
            Run(capitals, 'A', 'Z');
        foreach (var smalls in (int[])[0x249C, 0x24D0])
            Run(smalls, 'a', 'z');
        Run(0x2460, '1', '9');
        Run(0x1FBF0, '0', '9');
        Run(0x2074, '4', '9');
        Run(0x2080, '0', '9');
        (forms[0x1D6A4], forms[0x1D6A5], forms[0x107A5], forms[0x1F12B], forms[0x1F12C]) = ("i", "j", "q", "c", "r");
        Each(0x2469, Enumerable.Range(10, 11).Select(figure => $"{figure}"));
        Each(0x1C7, ["lj", "lj", "lj", "nj", "nj", "nj"]);
        (forms[0x132], forms[0x133], forms[0x2116], forms[0x2122]) = ("ij", "ij", "no", "tm");
        Each(0xFB00, Joined);
        Each(0x2160, Numerals);
        Each(0x2170, Numerals);
        Each(0xFEF5, LamAlef.SelectMany(letters => Enumerable.Repeat(letters, 2)));
        Each(0xFE80, ArabicShapes.Chunk(2).SelectMany(letter => Enumerable.Repeat(letter[0].ToString(), letter[1] - '0')));
        foreach (var pair in Pairs.Chunk(2))
            forms[pair[0]] = pair[1].ToString();
        return forms.ToFrozenDictionary();

        void Run(int at, char first, char last) => Each(at, Enumerable.Range(first, last - first + 1).Select(letter => ((char)letter).ToString()));

        void Each(int at, IEnumerable<string> plain)
        {
            foreach (var one in plain)
                forms[at++] = one;
        }
    }
}
