using System.Globalization;
using System.Text;
using Microsoft.Extensions.Options;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Questions;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Channels;

/// <summary>Every sentence that users are shown, besides the newspaper's own.</summary>
internal sealed class ReplyText(ArticleLinks links, IOptions<QuestionOptions> questions)
{
    private const int LongestName = 40;

    /// <summary>What comes before the articles nearest to a question that was refused.</summary>
    public static string NearArticles => "内容相近的报道有：";

    /// <summary>What a question is refused with.</summary>
    public const string Refusal = "报上没有找到这个问题的答案。";

    /// <summary>Who wrote an answer that is not in the newspaper's own words.</summary>
    public const string Model = "人工智能";

    /// <summary>What is to be known of an answer that a language model wrote.</summary>
    public const string WrittenByModel = "以上由人工智能根据所引报道写成，每句已与原文核对，请以原文为准。";

    private const string Thanks = "不客气！还有想了解的，请接着问。";
    private const string Goodbye = "再见！";
    private const string Capabilities = "我是读报问答助手。";
    private const string TooLong = "您的问题太长了，";
    private const string NoSubject = "请说明您想了解哪件事。";
    private const string NoWords = "请用文字写下您的问题。";
    private const string Which = "有不止一篇报道说到这个，您问的是哪一篇？";
    private const string NoMore = "报道里和这个问题有关的内容已经都给您看过了，没有更多了。";
    private const string Failure = "抱歉，出了点问题，请稍后再问一次。";

    private const string Greeting = "您好！我读本地报纸，回答您关于本地政务新闻的问题，每句话都注明出处；报上没有的，我会直说。";

    /// <summary>What a new conversation is opened with.</summary>
    /// <param name="escape">What the words that come from outside pass through.</param>
    /// <param name="examples">Questions that can be answered; the first is named.</param>
    public static string Greet(Func<string, string> escape, IReadOnlyList<string> examples) => Greeting + Example("您可以这样问：", escape, examples);

    /// <summary>What somebody is told who asks faster than the limits allow.</summary>
    public static string TooManyRequests => "您问得太快了，请稍等几秒再试。";

    /// <summary>How a turn ended that was replied to with this text, where one of the sentences above says so; an answer has none of them.</summary>
    public static ExpectedOutcome? OutcomeOf(string text) =>
        text.StartsWith(Refusal, StringComparison.Ordinal) || text.StartsWith(NoMore, StringComparison.Ordinal) ? ExpectedOutcome.Refused
        : new[] { Greeting, Thanks, Goodbye, Capabilities }.Any(start => text.StartsWith(start, StringComparison.Ordinal)) ? ExpectedOutcome.Greeting
        : new[] { TooLong, NoSubject, NoWords, Which }.Any(start => text.StartsWith(start, StringComparison.Ordinal)) ? ExpectedOutcome.NotUnderstood
        : text.StartsWith(Failure, StringComparison.Ordinal) ? ExpectedOutcome.Failed : null;

    /// <summary>The reply in plain words, with marks such as [1] behind the sentences of an answer.</summary>
    public string Plain(TurnOutcome outcome) =>
        Write(outcome, text => text, []) + (outcome is TurnOutcome.NoEvidence { Nearest: { Count: > 0 } near } ? NearArticles + string.Concat(near.Select(article => $"《{NameOf(article)}》")) + "。" : "");

    /// <summary>The reply for a terminal: plain words, then a numbered list of sources.</summary>
    public string WithSources(TurnOutcome outcome)
    {
        var text = new StringBuilder(Plain(outcome)).Append(WriterOf(outcome));
        foreach (var citation in (outcome as TurnOutcome.Answered)?.Answer.Citations ?? [])
        {
            text.Append(CultureInfo.InvariantCulture, $"\n\n[{citation.Number}] {SourceOf(citation)}\n    {links.To(citation)}");
        }

        return text.ToString();
    }

    /// <summary>A line that says that a language model wrote the answer, where it did; otherwise empty. Teams and Web Chat show it in their own way.</summary>
    public static string WriterOf(TurnOutcome outcome) => outcome is TurnOutcome.Answered { Answer.IsWritten: true } ? "\n" + WrittenByModel : "";

    /// <summary>The reply with the words that come from outside passed through <paramref name="escape"/>; the articles near to what is refused are for the caller to add.</summary>
    /// <param name="outcome">How the turn ended.</param>
    /// <param name="escape">What the words that come from outside pass through.</param>
    /// <param name="examples">Questions that can be answered; the first is named where the user needs one.</param>
    public string Write(TurnOutcome outcome, Func<string, string> escape, IReadOnlyList<string> examples) => outcome switch
    {
        TurnOutcome.Answered answered => Write(answered.Answer, escape),
        TurnOutcome.NoEvidence => Refusal,
        TurnOutcome.WhichOne => Which + string.Concat(ChoicesOf(outcome).Select((name, at) => string.Create(CultureInfo.InvariantCulture, $"\n{at + 1}. {escape(name)}"))),
        TurnOutcome.NothingMore => NoMore,
        TurnOutcome.NotUnderstood { Reason: NotUnderstoodReason.TooLong } => $"{TooLong}请用不超过{questions.Value.MaxLength}个字的一两句话来问。",
        TurnOutcome.NotUnderstood { Reason: NotUnderstoodReason.NoSubject } => NoSubject + Example("例如：", escape, examples),
        TurnOutcome.NotUnderstood => NoWords + Example("例如：", escape, examples),
        TurnOutcome.SmallTalk { Kind: SmallTalkKind.Greeting } => Greet(escape, examples),
        TurnOutcome.SmallTalk { Kind: SmallTalkKind.Thanks } => Thanks,
        TurnOutcome.SmallTalk { Kind: SmallTalkKind.Goodbye } => Goodbye,
        TurnOutcome.SmallTalk => Capabilities + "我根据本地报纸回答政务新闻方面的问题，例如哪里能办事、做了什么、数字和日期是多少；每句回答都注明出处，点开就能看到原文。报上没有的内容，我不会编造。" + Example("您可以这样问：", escape, examples),
        _ => Failure,
    };

    /// <summary>The names of what the user is asked to choose from, in order; none where nothing is.</summary>
    public static IReadOnlyList<string> ChoicesOf(TurnOutcome outcome) => outcome is TurnOutcome.WhichOne { Choices: var choices } ? [.. choices.Select(NameOf)] : [];

    /// <summary>Newspaper, day, headline and source lines of a citation, as far as they are known.</summary>
    public static string SourceOf(Citation citation)
    {
        var lines = citation.Article.LinesOf(citation.Span) is { } range ? string.Create(CultureInfo.InvariantCulture, $"，{citation.Article.SourceFile} 第{range.From}–{range.To}行") : "";
        return $"{OutletOf(citation.Article)}《{NameOf(citation.Article)}》{lines}";
    }

    /// <summary>Newspaper and day, as far as they are known.</summary>
    public static string OutletOf(Article article) =>
        string.Join(' ', new[] { article.Newspaper, article.Date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) }.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>The headline, or the first words of an article without one.</summary>
    public static string NameOf(Article article) =>
        article.Headline.Length > 0 ? article.Headline : article.Text.ReplaceLineEndings(" ").Trim() is var text && text.Length > LongestName ? text[..LongestName] + "…" : text;

    private static string Example(string lead, Func<string, string> escape, IReadOnlyList<string> examples) => examples.Count == 0 ? "" : lead + escape(examples[0]);

    private static string Write(Answer answer, Func<string, string> escape) => answer.Disagree
        ? "各篇报道的说法不同。" + string.Concat(answer.Sentences.Select(sentence => $"{escape(OutletOf(answer.Citations[sentence.Citations[0] - 1].Article) is { Length: > 0 } outlet ? outlet : "一篇报道")}：{Write(sentence, escape)}"))
        : string.Concat(answer.Sentences.Select(sentence => Write(sentence, escape)));

    private static string Write(AnswerSentence sentence, Func<string, string> escape) => escape(sentence.Text) + string.Join(' ', sentence.Citations.Select(number => $"[{number}]"));
}
