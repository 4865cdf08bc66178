using System.Globalization;
using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.FollowUps;

/// <summary>
/// Tells by rules what a message is in its conversation. The first that holds decides:
/// <list type="number">
/// <item>it names one of the things shown (第二个, 2, a headline that was offered);</item>
/// <item>it asks for more (还有呢);</item>
/// <item>it corrects (不是汶上，是微山);</item>
/// <item>it names something else to ask the same of (那邹城呢), or another thing to know of the same (具体地址呢);</item>
/// <item>it points to what was said before (那里还能办什么, 他是谁);</item>
/// <item>it leaves out what it is about (几点上班).</item>
/// </list>
/// What names its own subject is none of these, whatever was said before.
/// </summary>
public sealed class FollowUpReader(QuestionReader reader, IPassageSource passages, IArticleStore articles)
{
    /// <summary>A bare name has at most so many characters.</summary>
    private const int LongestName = 12;

    /// <summary>Words that weigh less than this together do not say what a question is about; by inverse document frequency, each word at most <see cref="Heaviest"/>.</summary>
    private const double SaysLittle = 9;

    /// <summary>Up to this weight the article before is looked at first, if it has all the words.</summary>
    private const double SaysSomething = 15;

    private const double Heaviest = 6;

    /// <summary>Words of this weight name no more than the thing asked for: 电话 in 电话多少.</summary>
    private const double NamesOneThing = 6;

    /// <summary>What the message is.</summary>
    /// <param name="message">The user's words.</param>
    /// <param name="state">What was said before.</param>
    public FollowUp Read(string message, ConversationState state)
    {
        var text = TextFolding.Fold(message).Trim();
        if (state.Last is not { } last)
        {
            return FollowUpPatterns.More().IsMatch(text) || IsBarePointer(text) ? new FollowUp.Nowhere() : new FollowUp.Alone();
        }

        return Picked(text, last) ?? Continued(text, last) ?? Corrected(text, last) ?? Renamed(text, last) ?? Pointed(text, last) ?? Elliptic(text, last) ?? new FollowUp.Alone();
    }

    private static FollowUp? Picked(string text, PastTurn last)
    {
        var named = text.Trim('《', '》', '"', '。', '.', ' ');
        if (named.Length > 1 && last.Choices.FirstOrDefault(choice => TextFolding.Fold(choice.Label).Trim('《', '》', '"', '。', '.', ' ') == named) is { } offered && (last.Pending is not null || offered.Span is null))
        {
            return new FollowUp.Pick(offered, "");
        }

        if (last.Pending is not null && named.Length is > 1 and <= LongestName && last.Choices.Where(choice => TextFolding.Fold(choice.Label).Contains(named, StringComparison.Ordinal)).ToList() is [var only])
        {
            return new FollowUp.Pick(only, "");
        }

        var match = FollowUpPatterns.Ordinal().Match(text);
        match = match.Success && (text.Contains('第', StringComparison.Ordinal) || match.Groups["last"].Success || last.Pending is not null) ? match : FollowUpPatterns.BareNumber().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var number = match.Groups["last"].Success ? last.Choices.Count : NumberOf(match.Groups["number"].Value);
        var rest = match.Groups["rest"].Value.Trim(' ', ',', '，', '?', '？', '。', '!', '！');
        return number is { } place && place >= 1 && place <= last.Choices.Count
            ? new FollowUp.Pick(last.Choices[place - 1], FollowUpPatterns.More().IsMatch(rest) || rest is "呢" or "吧" or "的" or "是什么" or "是啥" ? "" : rest)
            : last.Choices.Count > 0 || rest.Length == 0 ? new FollowUp.Nowhere() : null;
    }

    private static int? NumberOf(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var arabic) ? arabic
        : text == "两" ? 2 : Numerals.Find(text + "个").Select(number => (int?)number.Value).FirstOrDefault();

    private static FollowUp? Continued(string text, PastTurn last) =>
        FollowUpPatterns.More().IsMatch(text) || text.TrimEnd('?', '？', '。', ' ') is "那呢" or "呢" ? last.Pending is null && last.Articles.Count > 0 && last.IsAnswered ? new FollowUp.More() : new FollowUp.Nowhere() : null;

    private FollowUp? Corrected(string text, PastTurn last)
    {
        var match = FollowUpPatterns.NotThisButThat().Match(text);
        match = match.Success ? match : FollowUpPatterns.IMean().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var meant = Tidy(FollowUpPatterns.WhatOfEnds().Replace(match.Groups["new"].Value, ""));
        if (meant.Length == 0)
        {
            return null;
        }

        return IsQuestion(meant) && WeightOf(meant) > SaysLittle
            ? new FollowUp.Reworded(meant, meant, Reach.Anywhere)
            : new FollowUp.Reworded(Swap.In(last, meant, match.Groups["old"].Value), meant, Reach.Anywhere);
    }

    private FollowUp? Renamed(string text, PastTurn last)
    {
        var asks = text.TrimEnd('?', '？', '。', '!', '！', ' ').EndsWith('呢') || FollowUpPatterns.WhatOfEnds().Match(text).Value.Contains('的', StringComparison.Ordinal);
        var opened = FollowUpPatterns.AndWhatOf().Match(text);
        var name = Tidy(FollowUpPatterns.WhatOfEnds().Replace(text[opened.Length..], ""));
        if (name.Length is 0 or > LongestName || name.Contains(',', StringComparison.Ordinal) || IsQuestion(name) || FollowUpPatterns.Pointing().Match(name) is { Success: true, Index: 0 } || reader.Read(name) is not QuestionReading.Question)
        {
            return null;
        }

        var aspect = FollowUpPatterns.Aspect().Match(FollowUpPatterns.Pointing().Replace(name, ""));
        if (aspect.Success)
        {
            var asked = Aspects.AskedFor(aspect.Groups["what"].Value, name);
            return new FollowUp.Reworded(Together(last, asked), asked, Reach.SameArticleFirst);
        }

        if (!asks && opened.Length == 0 && !IsBareName(name, last))
        {
            return null;
        }

        return new FollowUp.Reworded(Swap.In(last, name, ""), name, SpeaksOf(last, name) ? Reach.SameArticleFirst : Reach.Anywhere);
    }

    private FollowUp? Pointed(string text, PastTurn last)
    {
        var article = FollowUpPatterns.ThisArticle().Match(text);
        if (article.Success)
        {
            var own = Tidy(FollowUpPatterns.ThisArticle().Replace(text, " "));
            return new FollowUp.Reworded(Together(last, own), own, Reach.SameArticle);
        }

        var pointing = FollowUpPatterns.Pointing().Match(text);
        if (!pointing.Success || FollowUpPatterns.NamedThat().IsMatch(text))
        {
            return null;
        }

        // 嘉祥县审计局他们走访了多少户: it names what it points to.
        var said = Tidy(FollowUpPatterns.Pointing().Replace(text, " "));
        if (WeightOf(said) is var weight && (weight > SaysSomething || PlacesOf(said).Any(place => !SpeaksOf(last, place))))
        {
            return null;
        }

        return new FollowUp.Reworded(Together(last, said), said, weight > SaysLittle ? Reach.SameArticleIfItFits : Reach.SameArticleFirst);
    }

    private FollowUp? Elliptic(string text, PastTurn last)
    {
        var own = Tidy(FollowUpPatterns.AndWhatOf().Replace(text, ""));
        if (FollowUpPatterns.BareWhy().IsMatch(own) && last.IsAnswered)
        {
            // What was told is what is to be explained.
            var told = reader.Read(last.Question) is QuestionReading.Question { Query: var query } ? query.SearchText.Replace(" ", "", StringComparison.Ordinal) : last.Subject;
            return new FollowUp.Reworded("为什么" + told, told, Reach.SameArticle);
        }

        if (own.Length == 0 || !IsQuestion(own) || text.AsSpan().IndexOfAny("\"《“") >= 0 || PlacesOf(own).Count > 0)
        {
            return null;
        }

        var weight = WeightOf(own);
        return weight <= NamesOneThing ? new FollowUp.Reworded(Together(last, own), own, Reach.SameArticleFirst)
            : weight <= SaysSomething ? new FollowUp.Reworded(Together(last, own), own, Reach.SameArticleIfItFits)
            : null;
    }

    private static string Together(PastTurn last, string own) => last.Subject.Length == 0 ? own : own.Contains(last.Subject, StringComparison.Ordinal) ? own : last.Subject + own;

    private static string Tidy(string text) => text.Trim(' ', ',', '，', '?', '？', '。', '!', '！', '.', '、', ':', '：');

    private bool IsBarePointer(string text) => FollowUpPatterns.Pointing().IsMatch(text) && WeightOf(Tidy(FollowUpPatterns.Pointing().Replace(text, " "))) < 2;

    private static bool IsQuestion(string text) => QuestionPatterns.Types.Any(row => row.Pattern.IsMatch(text)) || text.EndsWith('吗');

    /// <summary>Whether the words are a name alone, of the kind that the question before named.</summary>
    private bool IsBareName(string name, PastTurn last) => PlacesOf(name) is [var place] && place.Length >= name.Length - 1
        ? last.IsAnswered ? PlacesOf(last.Question).Count > 0 : true
        : !last.IsAnswered && name.Length <= 6 && WeightOf(name) <= SaysLittle;

    private static IReadOnlyList<string> PlacesOf(string text) => PlaceNames.In(text);

    /// <summary>Whether an article of the turn before mentions the words, every one of them that tells something.</summary>
    private bool SpeaksOf(PastTurn last, string words)
    {
        var telling = Words(words).Select(word => word.Text).DefaultIfEmpty(words).ToList();
        return last.Articles.Select(articles.Find).OfType<Article>().Any(article => ReadableArticle.Of(article).Whole is var whole && telling.All(whole.Mentions));
    }

    private double WeightOf(string text) => Words(text).DistinctBy(word => word.Text).Sum(word => Math.Min(Heaviest, word.Weight));

    private List<QueryTerm> Words(string text) => reader.Read(text) is QuestionReading.Question { Query: var query }
        ? [.. passages.Weigh(query).Words.Where(word => !WeakWords.Contains(word.Text))]
        : [];
}
