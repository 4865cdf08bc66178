using System.Globalization;
using System.Text;

namespace NewsBot.Replay;

/// <summary>A turn that differs, for a terminal: what has gone is marked [-so-], what is new {+so+}, as git marks words.</summary>
internal static class ReplayText
{
    private const string Red = "\e[31m";
    private const string Green = "\e[32m";
    private const string Bold = "\e[1m";
    private const string Plain = "\e[0m";

    /// <summary>Whether a terminal is to be written to in colours: never where the output goes elsewhere, where <c>NO_COLOR</c> is set to anything (no-color.org), or where the terminal says that it knows none.</summary>
    public static bool WantsColour(bool isRedirected, string? noColor, string? terminal) => !isRedirected && string.IsNullOrEmpty(noColor) && terminal != "dumb";

    /// <summary>File, line and question, what differs, both replies with their differences marked, the citations lost and gained, and the confidence and the passages then and now.</summary>
    /// <param name="file">The conversation's file.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="inColour">Whether signs for colours are written. Default: false.</param>
    public static string Write(string file, PlayedTurn turn, bool inColour = false)
    {
        var text = new StringBuilder();
        text.Append(Painted($"{file}{(turn.Line is { } line ? string.Create(CultureInfo.InvariantCulture, $", line {line}") : "")}, turn {turn.Number.ToString(CultureInfo.InvariantCulture)}: {Printable(turn.Question)}", Bold)).Append('\n');
        turn.Differences.ToList().ForEach(difference => text.Append("  - ").Append(Printable(difference)).Append('\n'));
        var words = TurnWords.Of(turn);
        Row("expected", words.Expected is null ? "(not recorded)" : words.Expected.Length > 0 ? Marked(words.Pieces, DiffKind.Gone) : "(no words)");
        Row("actual", words.Actual.Length == 0 ? "(no reply)" : words.Expected is null ? Printable(words.Actual) : Marked(words.Pieces, DiffKind.New));
        foreach (var change in turn.Reasons?.Citations ?? [])
        {
            Row(NameOf(change.State), Painted(Printable(ReplayWords.Of(change)), change.State switch { CitationState.Lost => Red, CitationState.Gained => Green, _ => "" }));
        }

        if (turn.Reasons is { } reasons && ReplayWords.Confidence(reasons) is { } confidence)
        {
            Row("confidence", confidence);
        }

        foreach (var (passage, index) in (turn.Reasons?.Passages ?? []).Select((passage, index) => (passage, index)))
        {
            Row(index == 0 ? "found" : "", Printable($"{passage.Id} {passage.Headline}".TrimEnd() + ": " + ReplayWords.Scores(passage)));
        }

        return text.ToString();

        void Row(string name, string value) => text.Append("  ").Append(name.PadRight(11)).Append(value.Replace("\n", "\n             ", StringComparison.Ordinal)).Append('\n');

        string Marked(IReadOnlyList<DiffPiece> pieces, DiffKind shown) => string.Concat(pieces.Where(piece => piece.Kind == DiffKind.Same || piece.Kind == shown).Select(piece => piece.Kind switch
        {
            DiffKind.Gone => Painted($"[-{Printable(piece.Text)}-]", Red),
            DiffKind.New => Painted($"{{+{Printable(piece.Text)}+}}", Green),
            _ => Printable(piece.Text),
        }));

        string Painted(string words, string colour) => inColour && colour.Length > 0 ? colour + words + Plain : words;
    }

    private static string NameOf(CitationState state) => state switch
    {
        CitationState.Lost => "lost",
        CitationState.Gained => "gained",
        _ => "cited",
    };

    /// <summary>The text without signs that would steer the terminal.</summary>
    private static string Printable(string text) => text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f')
        ? string.Concat(text.Select(character => char.IsControl(character) && character != '\n' ? '\ufffd' : character))
        : text;
}
