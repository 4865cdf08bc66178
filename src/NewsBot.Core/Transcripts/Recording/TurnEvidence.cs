using System.Text.Json.Nodes;
using NewsBot.Core.Conversations;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts.Recording;

/// <summary>A passage that was found.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Article">Its article's id.</param>
/// <param name="Score">How well it fitted, comparable only within one question.</param>
public sealed record FoundPassage(string Id, string Article, double Score);

/// <summary>Words of an article that were cited, in UTF-16 units of its text.</summary>
public sealed record CitedSpan(string Article, int Start, int End);

/// <summary>
/// Why a reply says what it says. In a transcript it is the member <c>newsbot</c> of the reply's <c>channelData</c>, which other tools pass over:
/// <c>{"outcome":"answered","confidence":0.83,"query":"HowMany","passages":[{"id":"a#0","article":"a","score":12.5}],"cited":[{"article":"a","start":0,"end":20}]}</c>.
/// </summary>
/// <param name="Outcome">How the turn ended, in the words of <see cref="ExpectedOutcome"/>: answered, refused, not understood, greeting, failed.</param>
/// <param name="Confidence">How likely the newspaper answers the question so, 0 to 1.</param>
/// <param name="Query">What kind of thing was asked for; null where it was no question.</param>
/// <param name="Passages">The passages found, best first.</param>
/// <param name="Cited">What was cited, in the order of the marks.</param>
public sealed record TurnEvidence(string Outcome, double Confidence, string? Query, IReadOnlyList<FoundPassage> Passages, IReadOnlyList<CitedSpan> Cited)
{
    /// <summary>The member of <c>channelData</c> that holds it.</summary>
    public const string Member = "newsbot";

    /// <summary>How a refused turn ended.</summary>
    public static string Refused { get; } = ExpectationWords.Write(ExpectedOutcome.Refused);

    /// <summary>The evidence of a turn.</summary>
    public static TurnEvidence Of(Turn turn) => new(
        ExpectationWords.Write(turn.Outcome switch
        {
            TurnOutcome.Answered => ExpectedOutcome.Answered,
            TurnOutcome.NoEvidence or TurnOutcome.NothingMore => ExpectedOutcome.Refused,
            TurnOutcome.NotUnderstood or TurnOutcome.WhichOne => ExpectedOutcome.NotUnderstood,
            TurnOutcome.SmallTalk => ExpectedOutcome.Greeting,
            _ => ExpectedOutcome.Failed,
        }),
        turn.Confidence,
        turn.Query?.Type.ToString(),
        [.. turn.Passages.Select(found => new FoundPassage(found.Passage.Id.ToString(), found.Passage.Id.Article.Value, found.Score))],
        [.. ((turn.Outcome as TurnOutcome.Answered)?.Answer.Citations ?? []).Select(cited => new CitedSpan(cited.Article.Id.Value, cited.Span.Start, cited.Span.End))]);

    /// <summary>The evidence that a reply carries; null where it carries none, or none of this shape.</summary>
    public static TurnEvidence? In(TranscriptActivity reply)
    {
        if (reply.Members.Object("channelData")?.Object(Member) is not { } members || members.Text("outcome") is not { } outcome)
        {
            return null;
        }

        return new(
            outcome,
            Number(members["confidence"]) ?? 0,
            members.Text("query"),
            [.. Objects(members["passages"]).Where(passage => passage.Text("article") is not null).Select(passage => new FoundPassage(passage.Text("id") ?? "", passage.Text("article")!, Number(passage["score"]) ?? 0))],
            [.. Objects(members["cited"]).Select(cited => (Article: cited.Text("article"), Start: Number(cited["start"]), End: Number(cited["end"])))
                .Where(cited => cited is { Article: not null, Start: >= 0 and < int.MaxValue, End: >= 0 and < int.MaxValue }).Select(cited => new CitedSpan(cited.Article!, (int)cited.Start!, (int)cited.End!))]);
    }

    /// <summary>The evidence as JSON.</summary>
    public JsonObject Write()
    {
        var members = new JsonObject { ["outcome"] = Outcome, ["confidence"] = Confidence };
        if (Query is not null)
        {
            members["query"] = Query;
        }

        members["passages"] = new JsonArray([.. Passages.Select(passage => new JsonObject { ["id"] = passage.Id, ["article"] = passage.Article, ["score"] = passage.Score })]);
        members["cited"] = new JsonArray([.. Cited.Select(cited => new JsonObject { ["article"] = cited.Article, ["start"] = cited.Start, ["end"] = cited.End })]);
        return members;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? list) => (list as JsonArray ?? []).OfType<JsonObject>();

    private static double? Number(JsonNode? node) => node is JsonValue value && value.TryGetValue<double>(out var number) ? number : null;
}
