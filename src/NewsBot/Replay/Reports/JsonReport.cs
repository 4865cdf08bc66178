using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NewsBot.Replay.Reports;

/// <summary>
/// A replay as JSON:
/// <c>{"conversations":1,"turns":2,"passed":1,"differ":1,"unreadable":0,"files":[{"file","problem"?,"turns":[{"number","line","question","passed"}]}]}</c>.
/// A turn that differs also has <c>"differences":[""]</c>, <c>"expected"</c> (null where nothing was recorded), <c>"actual"</c>, <c>"words":[{"same"|"gone"|"new":""}]</c>,
/// <c>"citations":[{"state","article","headline","start","end","quote","note"}]</c>, <c>"confidence":{"then","now"}</c> and
/// <c>"passages":[{"id","article","headline","then","now"}]</c>, whose last two are <c>{"rank","score"}</c> or null.
/// </summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<PlayedConversation> conversations)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Indented))
        {
            var counts = ReplayCounts.Of(conversations);
            json.WriteStartObject();
            json.WriteNumber("conversations", counts.Conversations);
            json.WriteNumber("turns", counts.Turns);
            json.WriteNumber("passed", counts.Passed);
            json.WriteNumber("differ", counts.Different);
            json.WriteNumber("unreadable", counts.Unreadable);
            List(json, "files", conversations, Conversation);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length) + "\n";
    }

    private static void Conversation(Utf8JsonWriter json, PlayedConversation conversation)
    {
        json.WriteString("file", conversation.File);
        if (conversation.Problem is { } problem)
        {
            json.WriteString("problem", problem);
        }

        List(json, "turns", conversation.Turns, Turn);
    }

    private static void Turn(Utf8JsonWriter json, PlayedTurn turn)
    {
        json.WriteNumber("number", turn.Number);
        Number(json, "line", turn.Line);
        json.WriteString("question", turn.Question);
        json.WriteBoolean("passed", turn.Passed);
        if (turn.Passed)
        {
            return;
        }

        json.WriteStartArray("differences");
        turn.Differences.ToList().ForEach(json.WriteStringValue);
        json.WriteEndArray();
        json.WriteString("expected", turn.Expected);
        json.WriteString("actual", turn.Actual);
        List(json, "words", TurnWords.Of(turn).Pieces, (json, piece) => json.WriteString(piece.Kind switch { DiffKind.Gone => "gone", DiffKind.New => "new", _ => "same" }, piece.Text));
        List(json, "citations", turn.Reasons?.Citations ?? [], Citation);
        json.WriteStartObject("confidence");
        Number(json, "then", turn.Reasons?.ConfidenceThen);
        Number(json, "now", turn.Reasons?.ConfidenceNow);
        json.WriteEndObject();
        List(json, "passages", turn.Reasons?.Passages ?? [], Passage);
    }

    private static void Citation(Utf8JsonWriter json, CitationChange change)
    {
        json.WriteString("state", change.State switch { CitationState.Lost => "lost", CitationState.Gained => "gained", _ => "kept" });
        json.WriteString("article", change.Cited.Article);
        json.WriteString("headline", change.Cited.Headline);
        Number(json, "start", change.Cited.Start);
        Number(json, "end", change.Cited.End);
        json.WriteString("quote", change.Cited.Quote);
        json.WriteString("note", change.Note);
    }

    private static void Passage(Utf8JsonWriter json, PassageChange passage)
    {
        json.WriteString("id", passage.Id);
        json.WriteString("article", passage.Article);
        json.WriteString("headline", passage.Headline);
        Rank(json, "then", passage.Then);
        Rank(json, "now", passage.Now);
    }

    private static void Rank(Utf8JsonWriter json, string name, PassageRank? rank)
    {
        if (rank is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("rank", rank.Rank);
        Number(json, "score", rank.Score);
        json.WriteEndObject();
    }

    /// <summary>The number, or null where there is none, or where it is none that JSON knows.</summary>
    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } given && double.IsFinite(given))
        {
            json.WriteNumber(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
