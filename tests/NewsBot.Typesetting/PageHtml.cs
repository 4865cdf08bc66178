using System.Net;
using System.Text;

namespace NewsBot.Typesetting;

/// <summary>Sets articles as an HTML page of three columns.</summary>
public static class PageHtml
{
    /// <summary>The page.</summary>
    /// <param name="articles">What stands on it, in reading order.</param>
    /// <param name="style">How it is set.</param>
    /// <param name="masthead">The line at its top, of no article; empty for none.</param>
    public static string Of(IReadOnlyList<TypesetArticle> articles, TypesettingStyle style, string masthead)
    {
        var html = new StringBuilder("<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>page</title><style>");
        html.Append("body{margin:0;font-family:'Noto Serif CJK SC',serif;font-size:9.5pt;line-height:1.5;text-align:justify}p{margin:0;text-indent:2em}h2,h3,h4{margin:0;text-align:left}h4{font-weight:normal}.mast{border-bottom:1pt solid}")
            .Append(Css(style)).Append("</style></head><body>");
        if (masthead.Length > 0)
        {
            html.Append("<div class=\"mast\">").Append(WebUtility.HtmlEncode(masthead)).Append("</div>");
        }

        html.Append("<div class=\"page\">");
        foreach (var (article, index) in articles.Select((article, index) => (article, index)))
        {
            html.Append(style == TypesettingStyle.Grid && index % 3 == 0 ? "<section class=\"wide\">" : style == TypesettingStyle.Mixed ? $"<section class=\"m{index % 3}\">" : "<section>");
            Head("h4", article.Kicker, html);
            Head("h2", article.Headline, html);
            Head("h4", article.Subheadline, html);
            html.Append("<div class=\"text\">");
            foreach (var paragraph in article.Paragraphs)
            {
                Head(paragraph.StartsWith(TypesetArticle.SectionMark, StringComparison.Ordinal) ? "h3" : "p", paragraph.Replace(TypesetArticle.SectionMark, "", StringComparison.Ordinal), html);
            }

            html.Append("</div></section>");
        }

        return html.Append("</div></body></html>").ToString();
    }

    private static string Css(TypesettingStyle style) => style switch
    {
        TypesettingStyle.Spanning => "@page{size:A3;margin:12mm}h2{font-size:26pt}h4{font-size:15pt}h3{font-size:11pt}.text{columns:3;column-gap:7mm}section{margin-bottom:5mm}",
        TypesettingStyle.Flow => "@page{size:A3;margin:12mm}.page{columns:3;column-gap:6mm}h2{font-size:19pt;line-height:1.3;break-after:avoid}h4{font-size:12pt}h3{font-size:10.5pt;text-align:center}section{margin-bottom:4mm}",
        TypesettingStyle.SpanningFlow => "@page{size:A4;margin:10mm}.page{columns:3;column-gap:5mm}h2{font-size:22pt;column-span:all;text-align:center}h4{font-size:13pt;column-span:all;text-align:center}h3{font-size:10.5pt}",
        TypesettingStyle.Boxes => "@page{size:A3;margin:10mm}.page{display:grid;grid-template-columns:1fr 1fr;gap:5mm}section{border:0.7pt solid;padding:3mm;break-inside:avoid}h2{font-size:20pt;line-height:1.25}h4{font-size:12pt}h3{font-size:10.5pt}.text{columns:2;column-gap:5mm}",
        TypesettingStyle.Grid => "@page{size:A3;margin:10mm}.page{display:grid;grid-template-columns:1fr 1fr 1fr;gap:6mm}section{break-inside:avoid}.wide{grid-column:span 2}.wide .text{columns:2;column-gap:6mm}h2{font-size:17pt;line-height:1.25}.wide h2{font-size:28pt}h4{font-size:12pt}h3{font-size:10.5pt}",
        TypesettingStyle.Ruled => "@page{size:A3;margin:10mm}.page{columns:4;column-gap:0.85em;column-rule:0.4pt solid}h2{font-size:24pt;column-span:all;text-align:center;margin:2mm 0}h4{font-size:14pt;column-span:all;text-align:center}h3{font-size:12pt;text-align:center;margin:1mm 0}",
        TypesettingStyle.Ragged => "@page{size:A3;margin:15mm}body{font-size:10pt;line-height:1.3;text-align:left}.page{columns:3}p{text-indent:0}h2{font-size:16pt;break-after:avoid}h4{font-size:12pt}h3{font-size:10.8pt}section{margin-bottom:3mm}",
        TypesettingStyle.Mixed => "@page{size:A3;margin:10mm}.page{display:grid;grid-template-columns:repeat(6,1fr);gap:5mm}section{break-inside:avoid}.m0{grid-column:span 6}.m0 .text{columns:3}.m0 h2{font-size:32pt}.m0 p{font-size:10.5pt}.m1{grid-column:span 2}.m1 h2{font-size:16pt}.m2{grid-column:span 4}.m2 .text{columns:2}.m2 h2{font-size:21pt;text-align:center}h4{font-size:12pt}h3{font-size:11pt}",
        TypesettingStyle.Browser => "body{font-size:12pt}h2{font-size:1.5em;font-weight:bold;margin:0.8em 0;column-span:all}h3{margin:1em 0}h4{margin:0.5em 0;column-span:all;font-size:1.2em}p{margin:1em 0;text-indent:0}.text{columns:3}",
        _ => "@page{size:A4;margin:8mm}body{font-family:'Noto Sans CJK SC',sans-serif;font-size:8pt;word-break:break-all}.page{columns:3;column-gap:4mm}p{text-indent:0;margin-bottom:1mm}h2{font-size:13pt;font-weight:normal;break-after:avoid}h4{font-size:9.5pt}h3{font-size:8.5pt}section{margin-bottom:2mm}",
    };

    private static void Head(string element, string text, StringBuilder html)
    {
        if (text.Length > 0)
        {
            html.Append('<').Append(element).Append('>').Append(WebUtility.HtmlEncode(text)).Append("</").Append(element).Append('>');
        }
    }
}
