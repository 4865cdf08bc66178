using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;

namespace NewsBot.Replay;

/// <summary>A conversation that was played, or why it was not.</summary>
/// <param name="File">Its file.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Problem">Why it could not be read; null where it could.</param>
/// <param name="Turns">Its turns; of those that passed the replies are left out.</param>
internal sealed record PlayedConversation(string File, DateTimeOffset? At, string? Problem, IReadOnlyList<PlayedTurn> Turns);

/// <summary>A replay as a file for other programs. Nothing in it depends on the day or on how long it took, so that the same replay gives the same bytes.</summary>
internal static class ReplayReport
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>As JUnit's XML, as Ant writes it: a conversation is a suite, a turn a case.</summary>
    public static string JUnit(IReadOnlyList<PlayedConversation> conversations)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false }))
        {
            xml.WriteStartElement("testsuites");
            for (var index = 0; index < conversations.Count; index++)
            {
                Suite(xml, conversations[index], index);
            }

            xml.WriteEndElement();
        }

        return text + "\n";
    }

    /// <summary>As JSON: <c>{"conversations":[{"file","problem"?,"turns":[{"number","line"?,"question","passed","differences"?,"expected"?,"actual"?,"passages"?}]}]}</c>.</summary>
    public static string Json(IReadOnlyList<PlayedConversation> conversations)
    {
        var root = new JsonObject { ["conversations"] = new JsonArray([.. conversations.Select(Node)]) };
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes, Indented))
        {
            root.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Suite(XmlWriter xml, PlayedConversation conversation, int index)
    {
        var failed = conversation.Turns.Count(turn => turn.Differences.Count > 0);
        xml.WriteStartElement("testsuite");
        Attributes(
            ("name", Path.GetFileName(conversation.File)), ("package", "replay"), ("id", Number(index)), ("timestamp", (conversation.At ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("s", CultureInfo.InvariantCulture)),
            ("hostname", "localhost"), ("tests", Number(conversation.Turns.Count + (conversation.Problem is null ? 0 : 1))), ("failures", Number(failed)), ("errors", conversation.Problem is null ? "0" : "1"), ("time", "0"));
        xml.WriteElementString("properties", "");
        if (conversation.Problem is { } problem)
        {
            Case("(reading)", "error", problem, problem);
        }

        foreach (var turn in conversation.Turns)
        {
            Case($"{Number(turn.Number)} {turn.Question}", "failure", turn.Differences.Count == 0 ? null : string.Join(' ', turn.Differences), ReplayText.Write(conversation.File, turn));
        }

        xml.WriteElementString("system-out", "");
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();

        void Case(string name, string kind, string? message, string details)
        {
            xml.WriteStartElement("testcase");
            Attributes(("name", name), ("classname", conversation.File), ("time", "0"));
            if (message is not null)
            {
                xml.WriteStartElement(kind);
                Attributes(("message", message), ("type", kind == "error" ? "unreadable" : "different"));
                xml.WriteString(Writable(details));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        void Attributes(params (string Name, string Value)[] attributes) => Array.ForEach(attributes, attribute => xml.WriteAttributeString(attribute.Name, Writable(attribute.Value)));
    }

    /// <summary>The text without the characters that XML cannot hold.</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is 9 or 10 or 13 or (>= 32 and not (0xFFFE or 0xFFFF))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static JsonObject Node(PlayedConversation conversation)
    {
        var node = new JsonObject { ["file"] = JsonValue.Create(conversation.File) };
        if (conversation.Problem is { } problem)
        {
            node["problem"] = JsonValue.Create(problem);
        }

        node["turns"] = new JsonArray([.. conversation.Turns.Select(Node)]);
        return node;
    }

    private static JsonObject Node(PlayedTurn turn)
    {
        var node = new JsonObject { ["number"] = JsonValue.Create(turn.Number), ["line"] = turn.Line is { } line ? JsonValue.Create(line) : null, ["question"] = JsonValue.Create(turn.Question), ["passed"] = JsonValue.Create(turn.Differences.Count == 0) };
        if (turn.Differences.Count > 0)
        {
            node["differences"] = Texts(turn.Differences);
            node["expected"] = turn.Expected is null ? null : JsonValue.Create(turn.Expected);
            node["actual"] = JsonValue.Create(turn.Actual);
            node["passages"] = Texts(turn.Passages);
        }

        return node;
    }

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
