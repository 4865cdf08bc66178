using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsBot.Channels;
using NewsBot.Core.Answering;
using NewsBot.Core.Citations;
using NewsBot.Core.Conversations;

namespace NewsBot.Commands;

/// <summary>A line of <c>ask --questions</c>.</summary>
internal sealed record AskLine(JsonElement? Id, string? Question);

/// <summary>A turn as <c>ask --json</c> prints it; who wrote it, and what that cost, only where a language model was asked.</summary>
internal record AskResult(
    JsonElement? Id,
    string Question,
    string Outcome,
    string Text,
    IReadOnlyList<AskSentence> Sentences,
    IReadOnlyList<AskCitation> Citations,
    IReadOnlyList<AskPassage> Passages,
    AskTimes ElapsedMs,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Writer,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AskModel? Model)
{
    /// <summary>The result of <paramref name="turn"/>.</summary>
    public static AskResult Of(JsonElement? id, Turn turn, ReplyText reply, ArticleLinks links)
    {
        var answer = (turn.Outcome as TurnOutcome.Answered)?.Answer;
        return new AskResult(
            id,
            turn.Message.Text,
            NameOf(turn.Outcome),
            reply.Plain(turn.Outcome),
            [.. (answer?.Sentences ?? []).Select(sentence => new AskSentence(sentence.Text, sentence.Citations))],
            [.. (answer?.Citations ?? []).Select(citation => AskCitation.Of(citation, links))],
            [.. turn.Passages.Select(scored => new AskPassage(scored.Passage.Id.Article.Value, scored.Passage.Id.ToString(), Math.Round(scored.Score, 4)))],
            new AskTimes(Milliseconds(turn.Times.Search), Milliseconds(turn.Times.Answer), Milliseconds(turn.Times.Total)),
            answer is null || turn.Writing is null ? null : answer.IsWritten ? "model" : "newspaper",
            turn.Writing is { } writing ? AskModel.Of(writing) : null);
    }

    /// <summary>The name of an outcome in JSON.</summary>
    public static string NameOf(TurnOutcome outcome) => outcome switch
    {
        TurnOutcome.Answered => "answered",
        TurnOutcome.NoEvidence => "noEvidence",
        TurnOutcome.NotUnderstood => "notUnderstood",
        TurnOutcome.SmallTalk => "smallTalk",
        TurnOutcome.WhichOne => "whichOne",
        TurnOutcome.NothingMore => "nothingMore",
        _ => "failed",
    };

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);
}

/// <summary>A sentence and the numbers of its citations.</summary>
internal sealed record AskSentence(string Text, IReadOnlyList<int> Citations);

/// <summary>A citation: <c>quote</c> is the stored article's <c>text[start..end]</c>, in UTF-16 units.</summary>
internal sealed record AskCitation(int Number, string ArticleId, string Headline, string? Newspaper, string? Date, int Start, int End, string Quote, string Url, string? SourceFile, int[]? SourceLines)
{
    /// <summary>The citation as printed.</summary>
    public static AskCitation Of(Citation citation, ArticleLinks links) => new(
        citation.Number,
        citation.Article.Id.Value,
        citation.Article.Headline,
        citation.Article.Newspaper,
        citation.Article.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        citation.Span.Start,
        citation.Span.End,
        citation.Quote,
        links.To(citation),
        citation.Article.SourceFile,
        citation.Article.LinesOf(citation.Span) is { } lines ? [lines.From, lines.To] : null);
}

/// <summary>A ranked passage.</summary>
internal sealed record AskPassage(string ArticleId, string PassageId, double Score);

/// <summary>What a language model did for the answer: <c>end</c> is Written, or the reason why the newspaper's own sentences were given. Times in milliseconds from the start of the asking.</summary>
internal sealed record AskModel(string End, string Name, int TokensIn, int TokensOut, int Drafted, int Passed, double? FirstSentence, double? LastSentence, double Total)
{
    /// <summary>The report as printed.</summary>
    public static AskModel Of(WritingReport report) => new(
        report.End.ToString(), report.Model, report.TokensIn, report.TokensOut, report.Drafted, report.Passed, Milliseconds(report.FirstSentence), Milliseconds(report.LastSentence), Math.Round(report.ModelTime.TotalMilliseconds, 3));

    private static double? Milliseconds(TimeSpan? time) => time is { } known ? Math.Round(known.TotalMilliseconds, 3) : null;
}

/// <summary>Times in milliseconds.</summary>
internal sealed record AskTimes(double Search, double Answer, double Total);
