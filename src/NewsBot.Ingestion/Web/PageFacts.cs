using AngleSharp.Html.Dom;
using NewsBot.Ingestion.ReadyArticles;

namespace NewsBot.Ingestion.Web;

/// <summary>What a web page's head says of it.</summary>
/// <param name="Date">The day it was published.</param>
/// <param name="Newspaper">The newspaper's name.</param>
/// <param name="Url">Its own address.</param>
internal sealed record PageFacts(DateOnly? Date, string? Newspaper, string? Url)
{
    private static readonly string[] DateNames = ["article:published_time", "publishdate", "pubdate", "publish-date", "publishtime", "dc.date.issued", "dcterms.issued", "dc.date", "weibo: article:create_at", "og:release_date", "date"];

    private static readonly string[] PaperNames = ["newspaper", "papername", "paper", "og:site_name", "publisher"];

    /// <summary>The facts in <paramref name="document"/>; the date also from the first <c>time</c> element that gives one.</summary>
    public static PageFacts Of(IHtmlDocument document)
    {
        var entries = document.QuerySelectorAll("meta").Select(meta => (Name: (meta.GetAttribute("name") ?? meta.GetAttribute("property") ?? meta.GetAttribute("itemprop") ?? "").ToLowerInvariant(), Content: meta.GetAttribute("content") ?? ""))
            .Where(meta => meta.Name.Length > 0 && meta.Content.Length > 0).ToLookup(meta => meta.Name, meta => meta.Content);
        var date = DateNames.SelectMany(name => entries[name]).Append(document.QuerySelector("time[datetime]")?.GetAttribute("datetime")).Select(DateText.Read).FirstOrDefault(day => day is not null);
        var newspaper = PaperNames.SelectMany(name => entries[name]).Select(name => name.Trim()).FirstOrDefault();
        var url = WebAddress.OrNull(document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? WebAddress.OrNull(entries["og:url"].FirstOrDefault());
        return new PageFacts(date, newspaper, url);
    }
}
