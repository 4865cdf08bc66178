using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsBot.Pages;

namespace NewsBot.Replay.Reports;

/// <summary>
/// A replay as one HTML file that needs nothing else: no scripts, no requests, and a policy that allows none. What differs comes first; what passed is folded.
/// A file of very many turns leaves out the bodies of some, and says so.
/// </summary>
internal static class HtmlReport
{
    /// <summary>Of so many turns that differ everything is shown; of further ones, what differs.</summary>
    public const int MostWhole = 2000;

    /// <summary>So many turns that passed are listed; of further ones only their number.</summary>
    public const int MostPassed = 20_000;

    /// <summary>The file's text.</summary>
    public static string Write(IReadOnlyList<PlayedConversation> conversations)
    {
        var (counts, style) = (ReplayCounts.Of(conversations), EmbeddedStyles.Read("report.css", "replay.css"));
        var html = new StringBuilder($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>NewsBot replay: {Verdict(counts)}</title>
            <style>{style}</style>
            </head>
            <body>
            <main>
            <h1>Do conversations still go as they went?</h1>
            <p class="verdict {(counts.Different + counts.Unreadable > 0 ? "lost" : "gained")}">{Verdict(counts)}</p>
            <div class="tiles">
            {Tile(counts.Conversations, "conversations")}{Tile(counts.Turns, "turns")}{Tile(counts.Passed, "passed")}{Tile(counts.Different, "differ")}{Tile(counts.Unreadable, "files not read")}</div>

            """);
        Unreadable(html, conversations);
        Different(html, conversations, counts);
        Passed(html, conversations, counts);
        return html.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static string Verdict(ReplayCounts counts) =>
        (counts.Turns == 0 ? "No turn was played." : counts.Different == 0 ? $"All {Number(counts.Turns)} turns passed." : $"{Number(counts.Different)} of {Number(counts.Turns)} turns {(counts.Different == 1 ? "differs" : "differ")}.")
        + (counts.Unreadable switch { 0 => "", 1 => " One file could not be read.", var count => $" {Number(count)} files could not be read." });

    private static string Tile(int count, string name) => $"<div><b>{Number(count)}</b><span>{name}</span></div>\n";

    private static void Unreadable(StringBuilder html, IReadOnlyList<PlayedConversation> conversations)
    {
        var unreadable = conversations.Where(conversation => conversation.Problem is not null).ToList();
        if (unreadable.Count > 0)
        {
            html.Append("<section>\n<h2>Files that could not be read</h2>\n<ul class=\"wide files\">\n");
            unreadable.ForEach(conversation => html.Append("<li>").Append(MixedText.Html(conversation.Problem!)).Append("</li>\n"));
            html.Append("</ul>\n</section>\n");
        }
    }

    private static void Different(StringBuilder html, IReadOnlyList<PlayedConversation> conversations, ReplayCounts counts)
    {
        if (counts.Different == 0)
        {
            return;
        }

        html.Append("<section>\n<h2>Turns that differ</h2>\n");
        if (counts.Different > MostWhole)
        {
            html.Append("<p class=\"about\">Of the first ").Append(Number(MostWhole)).Append(" everything is shown, of the others only what differs; --report json has all of it.</p>\n");
        }

        Contents(html, conversations);
        var number = 0;
        foreach (var (conversation, turn) in conversations.SelectMany(conversation => conversation.Turns.Where(turn => !turn.Passed).Select(turn => (conversation, turn))))
        {
            HtmlTurn.Write(html, conversation.File, turn, ++number, isWhole: number <= MostWhole);
        }

        html.Append("</section>\n");
    }

    /// <summary>The conversations with such turns; a link leads to the first one of each.</summary>
    private static void Contents(StringBuilder html, IReadOnlyList<PlayedConversation> conversations)
    {
        var different = conversations.Where(conversation => conversation.Turns.Any(turn => !turn.Passed)).ToList();
        if (different.Count < 2)
        {
            return;
        }

        html.Append(different.Count > 20 ? "<details class=\"contents\">" : "<details class=\"contents\" open>").Append("\n<summary>In ").Append(Number(different.Count)).Append(" conversations</summary>\n<ol>\n");
        var first = 1;
        foreach (var conversation in different)
        {
            var count = conversation.Turns.Count(turn => !turn.Passed);
            html.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#turn-{first}\">{MixedText.Html(conversation.File)}</a> <small>{Number(count)} of {Number(conversation.Turns.Count)}</small></li>\n");
            first += count;
        }

        html.Append("</ol>\n</details>\n");
    }

    private static void Passed(StringBuilder html, IReadOnlyList<PlayedConversation> conversations, ReplayCounts counts)
    {
        if (counts.Passed == 0)
        {
            return;
        }

        html.Append("<section>\n<h2>Turns that passed</h2>\n");
        if (counts.Passed > ReplayReport.MostPassedReplies)
        {
            html.Append("<p class=\"about\">Replies are shown of the first ").Append(Number(ReplayReport.MostPassedReplies)).Append(counts.Passed > MostPassed ? $", questions of the first {Number(MostPassed)}" : "").Append("; the others are left out, so that the file stays small.</p>\n");
        }

        var listed = 0;
        foreach (var conversation in conversations)
        {
            var turns = conversation.Turns.Where(turn => turn.Passed).ToList();
            if (turns.Count == 0)
            {
                continue;
            }

            html.Append("<details class=\"passed\">\n<summary>").Append(MixedText.Html(conversation.File)).Append(" <small>").Append(Number(turns.Count)).Append(turns.Count == conversation.Turns.Count ? "" : $" of {Number(conversation.Turns.Count)}").Append("</small></summary>\n<ol>\n");
            foreach (var turn in turns.Take(MostPassed - listed))
            {
                html.Append(CultureInfo.InvariantCulture, $"<li value=\"{turn.Number}\">{MixedText.Html(turn.Question)}");
                html.Append(turn.Actual.Length > 0 ? $"<p class=\"said\" lang=\"zh\">{PageFrame.Text(ShownReply.WordsOf(turn.Actual))}</p>" : "").Append("</li>\n");
            }

            listed = Math.Min(MostPassed, listed + turns.Count);
            html.Append("</ol>\n</details>\n");
        }

        html.Append("</section>\n");
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
