using System.Text.RegularExpressions;

namespace NewsBot.Core.Questions;

/// <summary>Finds names of places that say their kind: 金乡县, 二十里铺街道, 李楼村.</summary>
internal static partial class PlaceNames
{
    /// <summary>The names in the folded question, each as the two or three characters before its kind and the kind; provinces are left out, as everybody adds them, and so is 城镇 behind another word.</summary>
    public static IReadOnlyList<string> In(string folded) =>
        [.. Name().Matches(folded).Select(match => match.Value).Where(name => !(name.Length == 4 && name.EndsWith("城镇", StringComparison.Ordinal))).Distinct()];

    /// <summary>The share of <paramref name="places"/> that <paramref name="folded"/> names, 0 to 1; 0 where there are none.</summary>
    public static double ShareNamedIn(IReadOnlyList<string> places, string folded) =>
        places.Count == 0 ? 0 : (double)places.Count(place => IsNamedIn(place, folded)) / places.Count;

    /// <summary>Whether <paramref name="folded"/> names the place, with its kind or, for a name of two characters and more, without.</summary>
    public static bool IsNamedIn(string place, string folded)
    {
        var kind = place.EndsWith("街道", StringComparison.Ordinal) ? 2 : 1;
        var name = place[..^kind];

        // The match may have taken a character too many in front (在嘉祥县), so its last two characters are enough.
        return Enumerable.Range(0, Math.Max(1, name.Length - 1)).Any(from => folded.Contains(place[from..], StringComparison.Ordinal) || (kind == 1 && place[^1] is '市' or '县' or '区' or '镇' or '乡' && folded.Contains(name[from..], StringComparison.Ordinal)));
    }

    [GeneratedRegex("(?:(?![的在了个哪是和去给到有些市县全我本社地农该各新小园郊里这那几多少帮扶])[\u4e00-\u9fff]){2,3}(?:市(?!场|民|级|政|委|里|区)|县(?!城|级|委)|区(?!域|委|级|里)|镇(?!上|里|级)|乡(?!村|镇|亲)|村(?!民|里|委|务|支|干|级|集)|街道)")]
    private static partial Regex Name();
}
