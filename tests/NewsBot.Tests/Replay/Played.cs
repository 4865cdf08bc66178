using NewsBot.Core.Newspapers;
using NewsBot.Core.Transcripts.Expectations;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Replay;
using NewsBot.TestKit;

namespace NewsBot.Tests.Replay;

/// <summary>Makes replies and played turns for tests.</summary>
internal static class Played
{
    /// <summary>An answer from one article.</summary>
    public static ShownReply Answer(string text, string article = "a", string headline = "甲", int start = 0, int end = 5, string quote = "") =>
        new(text, ExpectedOutcome.Answered, [new(article, headline, start, end, quote)], [], []);

    /// <summary>A refusal.</summary>
    public static ShownReply Refusal { get; } = new("报上没有找到这个问题的答案。", ExpectedOutcome.Refused, [], [], []);

    /// <summary>A turn whose number has changed, with all there is to say of it.</summary>
    public static PlayedTurn Different(int number = 2, string question = "有多少件？") => new(
        number, 4, question, "共有4329件。[1]\n\n[1]: http://localhost/articles/a?start=0&end=7 \"甲\"", "共有4392件。[1]\n\n[1]: http://localhost/articles/b?start=0&end=7 \"甲\"",
        ["\"4329件\" of the recorded answer is gone."],
        TurnReasons.Of(
            Answer("共有4329件。", "a", quote: "共有4329件。", end: 7), Answer("共有4392件。", "b", quote: "共有4392件。", end: 7),
            new TurnEvidence("answered", 0.83, "HowMany", [new("a#0", "a", 12.5), new("c#1", "c", 3.25)], []), new TurnEvidence("answered", 0.5, "HowMany", [new("b#0", "b", 11.75), new("c#1", "c", 3)], []),
            Store(ArticleBuilder.Article("b", "甲", "共有4392件。"), ArticleBuilder.Article("c", "乙", "别的。"))));

    /// <summary>A turn that passed.</summary>
    public static PlayedTurn Same(int number = 1, string question = "您好", string reply = "您好！") => new(number, number, question, null, reply, [], null);

    /// <summary>A conversation of these turns.</summary>
    public static PlayedConversation Conversation(string file, params IReadOnlyList<PlayedTurn> turns) => new(file, new DateTimeOffset(2022, 3, 10, 8, 0, 0, TimeSpan.Zero), null, turns);

    /// <summary>Finds these articles.</summary>
    public static Func<string, Article?> Store(params Article[] articles) => id => Array.Find(articles, article => article.Id.Value == id);
}
