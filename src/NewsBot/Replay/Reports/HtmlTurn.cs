using System.Globalization;
using System.Text;
using NewsBot.Pages;

namespace NewsBot.Replay.Reports;

/// <summary>A turn that differs, in HTML.</summary>
internal static class HtmlTurn
{
    /// <summary>Appends it.</summary>
    /// <param name="html">What it is appended to.</param>
    /// <param name="file">Its conversation's file.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="number">Its place among those that differ, counted from 1; links lead to it.</param>
    /// <param name="isWhole">Whether replies and reasons are shown too, or only what differs.</param>
    public static void Write(StringBuilder html, string file, PlayedTurn turn, int number, bool isWhole)
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"{file}{(turn.Line is { } line ? $", line {line}" : "")}, turn {turn.Number}");
        html.Append(CultureInfo.InvariantCulture, $"<article class=\"turn\" id=\"turn-{number}\">\n<h3>{MixedText.Html(turn.Question)}</h3>\n<p class=\"about\">{MixedText.Html(place)}</p>\n<ul class=\"differences\">\n");
        turn.Differences.ToList().ForEach(difference => html.Append("<li>").Append(MixedText.Html(difference)).Append("</li>\n"));
        html.Append("</ul>\n");
        if (isWhole)
        {
            Replies(html, turn);
            if (turn.Reasons is { } reasons)
            {
                Citations(html, reasons.Citations);
                Passages(html, reasons);
            }
        }

        html.Append("</article>\n");
    }

    private static void Replies(StringBuilder html, PlayedTurn turn)
    {
        var words = TurnWords.Of(turn);
        html.Append("<div class=\"sides\">\n");
        Side("Expected", words.Expected, words.Expected is null ? "not recorded" : "no words", DiffKind.Gone);
        Side("Actual", words.Actual, "no reply", DiffKind.New);
        html.Append("</div>\n");

        void Side(string head, string? text, string ifNone, DiffKind shown)
        {
            html.Append("<div>\n<h4>").Append(head).Append("</h4>\n");
            if (string.IsNullOrEmpty(text))
            {
                html.Append("<p class=\"about\">(").Append(ifNone).Append(")</p>\n</div>\n");
                return;
            }

            html.Append("<p class=\"said\" lang=\"zh\">").Append(words.Pieces.Count == 0 ? PageFrame.Text(text) : string.Concat(words.Pieces.Where(piece => piece.Kind == DiffKind.Same || piece.Kind == shown).Select(piece => piece.Kind switch
            {
                DiffKind.Gone => $"<del>{PageFrame.Text(piece.Text)}</del>",
                DiffKind.New => $"<ins>{PageFrame.Text(piece.Text)}</ins>",
                _ => PageFrame.Text(piece.Text),
            }))).Append("</p>\n</div>\n");
        }
    }

    private static void Citations(StringBuilder html, IReadOnlyList<CitationChange> citations)
    {
        if (citations.Count == 0)
        {
            return;
        }

        html.Append("<h4>Citations</h4>\n<ul class=\"cites\">\n");
        foreach (var (state, cited, note) in citations)
        {
            var (style, name) = state switch { CitationState.Lost => ("lost", "− lost"), CitationState.Gained => ("gained", "+ gained"), _ => ("kept", "cited") };
            html.Append(CultureInfo.InvariantCulture, $"<li><b class=\"{style}\">{name}</b> <span lang=\"zh\">{PageFrame.Text(cited.Headline)}</span> <small>{MixedText.Html(ReplayWords.Place(cited))}</small>");
            html.Append(cited.Quote.Length > 0 ? $"<q lang=\"zh\">{PageFrame.Text(cited.Quote)}</q>" : "").Append(note is null ? "" : $"<p class=\"note\">{MixedText.Html(note)}</p>").Append("</li>\n");
        }

        html.Append("</ul>\n");
    }

    private static void Passages(StringBuilder html, TurnReasons reasons)
    {
        if (ReplayWords.Confidence(reasons) is { } confidence)
        {
            html.Append("<h4>Confidence</h4>\n<p>").Append(confidence).Append("</p>\n");
        }

        if (reasons.Passages.Count == 0)
        {
            return;
        }

        var thenToo = reasons.Passages.Any(passage => passage.Then is not null);
        html.Append("<h4>Passages found</h4>\n<div class=\"scroll\"><table>\n<thead><tr><th scope=\"col\">passage</th>").Append(thenToo ? "<th scope=\"col\">then</th>" : "").Append("<th scope=\"col\">now</th></tr></thead>\n<tbody>\n");
        foreach (var passage in reasons.Passages)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td><span lang=\"zh\">{PageFrame.Text(passage.Headline)}</span> <small>{MixedText.Html(passage.Id)}</small></td>").Append(thenToo ? Cell(passage.Then) : "").Append(Cell(passage.Now)).Append("</tr>\n");
        }

        html.Append("</tbody>\n</table></div>\n");
    }

    private static string Cell(PassageRank? rank) => rank is null ? "<td>–</td>" : string.Create(CultureInfo.InvariantCulture, $"<td>{rank.Score:F3} <small>no. {rank.Rank}</small></td>");
}
