using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsBot.Core.Transcripts.Expectations;

/// <summary>Reads and writes single values of expectations, the same in both formats. What cannot be read throws a <see cref="FormatException"/> with the sentence to show.</summary>
internal static partial class ExpectationWords
{
    private static readonly Dictionary<ExpectedOutcome, string> Outcomes = new()
    {
        [ExpectedOutcome.Answered] = "answered",
        [ExpectedOutcome.Refused] = "refused",
        [ExpectedOutcome.NotUnderstood] = "not understood",
        [ExpectedOutcome.Greeting] = "greeting",
        [ExpectedOutcome.Failed] = "failed",
    };

    private static readonly Dictionary<ReplyAspect, string> Aspects = new()
    {
        [ReplyAspect.Text] = "text",
        [ReplyAspect.Outcome] = "outcome",
        [ReplyAspect.Articles] = "articles",
        [ReplyAspect.Spans] = "spans",
        [ReplyAspect.Names] = "names",
        [ReplyAspect.SuggestedActions] = "suggested actions",
        [ReplyAspect.Attachments] = "attachments",
    };

    /// <summary>How long one expression may look at one text.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>How an outcome is called.</summary>
    public static string Write(ExpectedOutcome outcome) => Outcomes[outcome];

    /// <summary>How an aspect is called.</summary>
    public static string Write(ReplyAspect aspect) => Aspects[aspect];

    /// <summary>A citation: the article, and behind a space its span, if one is meant.</summary>
    public static string Write(ExpectedCitation citation) => string.Create(CultureInfo.InvariantCulture, $"{citation.Article}{(citation is { Start: { } start, End: { } end } ? $" {start}-{end}" : "")}");

    /// <summary>The outcome called so.</summary>
    public static ExpectedOutcome Outcome(string text) => Named(Outcomes, text) ?? throw new FormatException($"There is no outcome \"{text}\"; write {List(Outcomes.Values)}.");

    /// <summary>The aspect called so.</summary>
    public static ReplyAspect Aspect(string text) => Named(Aspects, text) ?? throw new FormatException($"A reply cannot be the same in \"{text}\"; write {List(Aspects.Values)}, or nothing.");

    /// <summary>The aspects listed with commas; <c>nothing</c> is the empty list.</summary>
    public static IReadOnlyList<ReplyAspect> AspectList(string text) => Bare(text) == "nothing" ? [] : [.. text.Split([',', '，', '、']).Select(Aspect).Distinct()];

    /// <summary>A number of characters.</summary>
    public static int Length(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : throw new FormatException($"\"{text}\" is no number of characters; write one, such as 200.");

    /// <summary>Words that are to be there or not.</summary>
    public static string Phrase(string text) => text.Length > 0 ? text : throw new FormatException("Here words are missing; write those that are meant behind the colon.");

    /// <summary>A regular expression that can be used.</summary>
    public static string Pattern(string text)
    {
        try
        {
            _ = new Regex(Phrase(text), RegexOptions.CultureInvariant, Patience);
            return text;
        }
        catch (ArgumentException exception)
        {
            throw new FormatException($"\"{text}\" is no regular expression: {exception.Message}", exception);
        }
    }

    /// <summary>A citation as it is written.</summary>
    public static ExpectedCitation Citation(string text)
    {
        var match = WithSpan().Match(Phrase(text));
        if (!match.Success)
        {
            return new(text);
        }

        var (start, end) = (Length(match.Groups[2].Value), Length(match.Groups[3].Value));
        return start < end ? new(match.Groups[1].Value, start, end) : throw new FormatException($"The span {start}-{end} is empty; write the first character and the one after the last, such as 139-167.");
    }

    private static T? Named<T>(Dictionary<T, string> names, string text)
        where T : struct, Enum
    {
        var found = names.Where(name => Bare(name.Value) == Bare(text)).Select(name => (T?)name.Key).FirstOrDefault();
        return found;
    }

    /// <summary>A name without case, spaces, hyphens: <c>notUnderstood</c> is the same as <c>not understood</c>.</summary>
    private static string Bare(string text) => text.Replace(" ", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();

    private static string List(IEnumerable<string> words) => string.Join(", ", words);

    [GeneratedRegex(@"^(.+?)\s+(\d+)-(\d+)$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex WithSpan();
}
