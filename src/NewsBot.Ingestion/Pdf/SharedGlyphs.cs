using System.Text;

namespace NewsBot.Ingestion.Pdf;

/// <summary>
/// Gives characters back that a PDF names after others drawn by the same glyph. Programs that print through a font's glyphs write the radical ⽣ where
/// the page says 生, because both are one drawing and the radical comes first. Sources: Unicode's compatibility decompositions for U+2F00–2FD5 and
/// U+F900–FAFF; for the radicals without one, and for ⼾, which simplified Chinese writes 户, which glyphs the Noto CJK fonts share (Unicode lists the same pairs in EquivalentUnifiedIdeograph.txt).
/// </summary>
internal static class SharedGlyphs
{
    private const string Drawn = "⼾⺎⺒⺓⺠⺩⻁⻄⻅⻆⻉⻋⻑⻒⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲\u2329\u232A‒∕〜⋯―";
    private const string Meant = "户兀巳幺民王虎西见角贝车長镸长门青韦页风飞食马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀〈〉–／～…—";

    /// <summary>The text with the characters that were meant.</summary>
    public static string Restore(string text) => text.Any(NeedsRestoring) ? string.Concat(text.Select(Restore)) : text;

    private static string Restore(char character) => character switch
    {
        _ when Drawn.IndexOf(character, StringComparison.Ordinal) is var at and >= 0 => Meant[at].ToString(),
        (>= '\u2E80' and <= '\u2FD5') or (>= '\uF900' and <= '\uFAFF') => character.ToString().Normalize(NormalizationForm.FormKC),
        _ => character.ToString(),
    };

    private static bool NeedsRestoring(char character) => character is (>= '\u2E80' and <= '\u2FD5') or (>= '\uF900' and <= '\uFAFF') || Drawn.Contains(character, StringComparison.Ordinal);
}
