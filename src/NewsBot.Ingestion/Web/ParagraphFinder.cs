using System.Text;
using AngleSharp.Dom;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;

namespace NewsBot.Ingestion.Web;

/// <summary>Makes paragraphs of a part of a web page, in its own order, without what is not there to be read.</summary>
internal sealed class ParagraphFinder(TypeSizes types)
{
    private static readonly HashSet<string> Blocks = ["address", "article", "blockquote", "body", "caption", "center", "dd", "div", "dl", "dt", "fieldset", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"];

    private static readonly HashSet<string> Unread = ["script", "style", "noscript", "template", "nav", "form", "iframe", "object", "svg", "canvas", "aside", "footer", "button", "select", "input", "textarea", "audio", "video", "head", "title", "map"];

    private readonly List<FlowParagraph> paragraphs = [];
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private readonly Dictionary<double, int> sizes = [];
    private int letters;
    private int bold;
    private int level;

    /// <summary>The paragraphs of <paramref name="root"/>. Walked without recursion.</summary>
    public static IReadOnlyList<FlowParagraph> Of(IElement root, TypeSizes types)
    {
        var finder = new ParagraphFinder(types);
        var open = new Stack<(INode Node, bool End)>([(root, false)]);
        while (open.TryPop(out var next))
        {
            finder.Visit(next.Node, next.End, open);
        }

        finder.EndParagraph();
        return finder.paragraphs;
    }

    private void Visit(INode node, bool end, Stack<(INode Node, bool End)> open)
    {
        switch (node)
        {
            case IText text when node.ParentElement is { } parent:
                Add(text.Data, parent);
                break;
            case IElement { LocalName: "br" }:
                EndLine();
                break;
            case IElement element when end:
                EndParagraph();
                level = element.LocalName is ['h', >= '1' and <= '6'] ? 0 : level;
                break;
            case IElement element when !Unread.Contains(element.LocalName) && !types.IsHidden(element):
                if (Blocks.Contains(element.LocalName))
                {
                    EndParagraph();
                    level = element.LocalName is ['h', >= '1' and <= '6'] ? element.LocalName[1] - '0' : level;
                    open.Push((element, true));
                }

                foreach (var child in element.ChildNodes.Reverse())
                {
                    open.Push((child, false));
                }

                break;
        }
    }

    /// <summary>White space is one space, as browsers show it; a line break of the file's own between two Chinese characters is nothing.</summary>
    private void Add(string text, IElement parent)
    {
        var (white, broken) = (false, false);
        foreach (var character in text)
        {
            if (character is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                (white, broken) = (true, broken || character is '\n' or '\r');
                continue;
            }

            if (white && line.Length > 0 && line[^1] != ' ' && !(broken && IsWide(line[^1]) && IsWide(character)))
            {
                line.Append(' ');
            }

            (white, broken) = (false, false);
            line.Append(character);
            letters++;
        }

        if (white && line.Length > 0 && line[^1] != ' ')
        {
            line.Append(' ');
        }

        var printed = text.Count(character => !char.IsWhiteSpace(character));
        bold += types.IsBold(parent) ? printed : 0;
        var size = types.Points(parent);
        sizes[size] = sizes.GetValueOrDefault(size) + printed;
    }

    private static bool IsWide(char character) => character >= 0x2E80;

    /// <summary>A line that ends like a sentence, in a text and not in a heading, ends its paragraph: many pages set paragraphs by line breaks alone.</summary>
    private void EndLine()
    {
        var text = Trim(line.ToString());
        if (text.Length == 0 || PagePiece.EndsSentence(text) || (level == 0 && lines.Count == 0 && BlockBuilder.LooksLikeHead(text)))
        {
            EndParagraph();
            return;
        }

        lines.Add(text);
        line.Clear();
    }

    private void EndParagraph()
    {
        if (Trim(line.ToString()) is { Length: > 0 } last)
        {
            lines.Add(last);
        }

        if (lines.Count > 0 && letters > 0)
        {
            paragraphs.Add(new FlowParagraph([.. lines], sizes.Count == 0 ? null : sizes.MaxBy(size => size.Value).Key, level, bold * 10 > letters * 9));
        }

        lines.Clear();
        line.Clear();
        sizes.Clear();
        (letters, bold) = (0, 0);
    }

    private static string Trim(string text) => text.Trim(' ', '　', '\u00A0', '\u200B', '\uFEFF');
}
