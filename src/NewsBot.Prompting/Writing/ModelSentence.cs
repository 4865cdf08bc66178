using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Prompting.Writing;

/// <summary>Why a sentence of a model is not even looked at by the checker.</summary>
internal enum SentenceFault
{
    /// <summary>None: it has the form asked for.</summary>
    None,

    /// <summary>It says that the newspaper does not say it.</summary>
    NotMentioned,

    /// <summary>It names no passage.</summary>
    NoPassage,

    /// <summary>It names a passage that it was not given.</summary>
    UnknownPassage,

    /// <summary>It holds Markdown, HTML, a link or brackets of another kind.</summary>
    Markup,

    /// <summary>It holds control characters, or such as are not seen.</summary>
    ControlCharacters,

    /// <summary>It is not Chinese.</summary>
    NotChinese,

    /// <summary>It is longer than a sentence of an answer may be.</summary>
    TooLong,
}

/// <summary>A sentence as a model wrote it, read strictly.</summary>
/// <param name="Text">The words, without the numbers.</param>
/// <param name="Passages">The numbers of the passages that it names, each once, in order.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed partial record ModelSentence(string Text, IReadOnlyList<int> Passages, SentenceFault Fault)
{
    /// <summary>What a model says in place of an answer, as its prompt has it.</summary>
    public const string NotMentioned = "报纸没有提到。";

    private const int LongestText = 240;

    /// <summary>This share of the letters of a Chinese sentence is Chinese, at least: names and units may be others.</summary>
    private const double LeastChinese = 0.5;

    /// <summary>Reads <paramref name="written"/>.</summary>
    /// <param name="written">A sentence with its numbers.</param>
    /// <param name="passages">How many passages the model was given.</param>
    public static ModelSentence Read(string written, int passages)
    {
        var numbers = Numbers().Matches(written).SelectMany(match => match.Groups["number"].Captures).Select(number => int.Parse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture)).Distinct().Order().ToList();
        var text = Closed(Numbers().Replace(written, "").Trim());
        var fault = text.Length == 0 ? SentenceFault.Markup
            : text == NotMentioned ? SentenceFault.NotMentioned
            : text.Length > LongestText ? SentenceFault.TooLong
            : text.EnumerateRunes().Any(IsUnseen) ? SentenceFault.ControlCharacters
            : Markup().IsMatch(text) ? SentenceFault.Markup
            : !IsChinese(text) ? SentenceFault.NotChinese
            : numbers.Count == 0 ? SentenceFault.NoPassage
            : numbers[0] < 1 || numbers[^1] > passages ? SentenceFault.UnknownPassage
            : SentenceFault.None;
        return new ModelSentence(text, numbers, fault);
    }

    /// <summary>The words with one full stop at the end, where the numbers stood before it or it was left out.</summary>
    private static string Closed(string text)
    {
        text = DoubleStop().Replace(text, "。");
        return text.Length == 0 || "。！？!?…”」』）)".Contains(text[^1], StringComparison.Ordinal) ? text : text + "。";
    }

    private static bool IsUnseen(System.Text.Rune rune) => System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    private static bool IsChinese(string text)
    {
        var letters = text.Where(char.IsLetter).ToList();
        return letters.Count > 0 && letters.Count(character => character is (>= '\u3400' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff')) >= LeastChinese * letters.Count;
    }

    [GeneratedRegex(@"\s*[\[【［]\s*(?<number>\d{1,4})(?:\s*[,，、]\s*(?<number>\d{1,4}))*\s*[\]】］]")]
    private static partial Regex Numbers();

    [GeneratedRegex("。{2,}$")]
    private static partial Regex DoubleStop();

    [GeneratedRegex(@"[*_`#<>|\[\]【】［］{}\\^~⟦⟧]|^\s*(?:[-+•·—]|\d+[.、)）])\s*\D|https?:|www\.|//|&(?:\w+|#\d+);", RegexOptions.IgnoreCase)]
    private static partial Regex Markup();
}
