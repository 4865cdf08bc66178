using System.Text.RegularExpressions;
using NewsBot.Core.Chinese;
using NewsBot.Core.Privacy;

namespace NewsBot.Core.Feedback;

/// <summary>
/// Takes out of a comment what tells who somebody is, as <see cref="SensitiveText"/> does; further numbers of seven digits or more become ***, for a comment, unlike a question, loses
/// nothing by that.
/// </summary>
public static partial class CommentMask
{
    private const string Mask = "***";

    /// <summary>The comment without them, without control characters, and at most <paramref name="most"/> UTF-16 units long; null where nothing is left.</summary>
    public static string? Apply(string? comment, int most)
    {
        var plain = string.Concat((comment ?? "").Select(character => char.IsControl(character) || char.IsSurrogate(character) ? ' ' : character)).Trim();

        // Found in the folded text, whose places are the same, so that full-width digits are digits.
        var masked = SensitiveText.Mask(plain);
        foreach (var match in Telling().Matches(TextFolding.Fold(masked)).Reverse())
        {
            masked = masked.Remove(match.Index, match.Length).Insert(match.Index, Mask);
        }

        return masked.Length == 0 ? null : masked.Length <= most ? masked : masked[..most];
    }

    // An address; or a number of at least seven digits, however it is grouped, an X at its end included.
    [GeneratedRegex(@"[A-Za-z0-9.+%_-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|(?:\+|\(\+?)?\d(?:[\s()./_-]{0,2}\d){6,}[xX]?", RegexOptions.CultureInvariant)]
    private static partial Regex Telling();
}
