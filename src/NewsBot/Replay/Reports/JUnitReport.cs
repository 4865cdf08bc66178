using System.Globalization;
using System.Text;
using System.Xml;

namespace NewsBot.Replay.Reports;

/// <summary>A replay as JUnit's XML, in the form that Ant, Surefire and Jenkins share: a conversation is a suite, a turn a case, a file that could not be read an error.</summary>
internal static class JUnitReport
{
    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<PlayedConversation> conversations)
    {
        var text = new Utf8Text();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, NewLineChars = "\n" }))
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

    private static void Suite(XmlWriter xml, PlayedConversation conversation, int index)
    {
        xml.WriteStartElement("testsuite");
        Attributes(
            xml,
            ("name", Path.GetFileName(conversation.File)), ("package", "replay"), ("id", Number(index)),
            ("timestamp", (conversation.At ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("s", CultureInfo.InvariantCulture)), ("hostname", "localhost"),
            ("tests", Number(conversation.Turns.Count + (conversation.Problem is null ? 0 : 1))), ("failures", Number(conversation.Turns.Count(turn => !turn.Passed))),
            ("errors", conversation.Problem is null ? "0" : "1"), ("time", "0"));
        xml.WriteElementString("properties", "");
        if (conversation.Problem is { } problem)
        {
            Case(xml, conversation.File, "(reading)", ("error", "unreadable", problem, problem));
        }

        foreach (var turn in conversation.Turns)
        {
            Case(xml, conversation.File, $"{Number(turn.Number)} {turn.Question}", turn.Passed ? null : ("failure", "different", string.Join(' ', turn.Differences), ReplayText.Write(conversation.File, turn)));
        }

        xml.WriteElementString("system-out", "");
        xml.WriteElementString("system-err", "");
        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, string file, string name, (string Element, string Type, string Message, string Details)? problem)
    {
        xml.WriteStartElement("testcase");
        Attributes(xml, ("name", name), ("classname", file), ("time", "0"));
        if (problem is { } told)
        {
            xml.WriteStartElement(told.Element);
            Attributes(xml, ("message", told.Message), ("type", told.Type));
            xml.WriteString(Writable(told.Details));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void Attributes(XmlWriter xml, params IEnumerable<(string Name, string Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            xml.WriteAttributeString(name, Writable(value));
        }
    }

    /// <summary>The text with U+FFFD in place of the characters that XML 1.0 cannot hold (section 2.2, Char).</summary>
    private static string Writable(string text) => string.Concat(text.EnumerateRunes().Select(rune => rune.Value is 9 or 10 or 13 or (>= 32 and not (0xFFFE or 0xFFFF)) ? rune : Rune.ReplacementChar));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed class Utf8Text() : StringWriter(CultureInfo.InvariantCulture)
    {
        public override Encoding Encoding => Encoding.UTF8;
    }
}
