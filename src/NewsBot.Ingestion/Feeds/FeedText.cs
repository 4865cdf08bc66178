using System.ServiceModel.Syndication;
using System.Xml;
using AngleSharp.Html.Parser;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Files;
using NewsBot.Ingestion.Layout;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.ReadyArticles;
using NewsBot.Ingestion.Sources;
using NewsBot.Ingestion.Web;

namespace NewsBot.Ingestion.Feeds;

/// <summary>Makes articles of a feed's entries. An entry without text of its own, only a teaser, is an article of that teaser.</summary>
internal static class FeedText
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";

    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    /// <summary>The articles of <paramref name="xml"/>. An entry that has none is reported and the rest goes on.</summary>
    /// <param name="xml">The feed.</param>
    /// <param name="path">The feed as problems name it.</param>
    /// <param name="sourceFile">The feed as articles name it.</param>
    /// <param name="context">The limits.</param>
    public static NewspaperPage Read(string xml, string path, string sourceFile, ReadContext context)
    {
        var feed = Load(xml, context.Options.MaxDepth);
        var articles = new List<Article>();
        foreach (var (entry, number) in feed.Items.Select((entry, index) => (entry, index + 1)))
        {
            context.Cancelled.ThrowIfCancellationRequested();
            try
            {
                articles.Add(Article(entry, feed, sourceFile, context.Options));
            }
            catch (Exception exception) when (exception is SourceRefusedException or XmlException or FormatException)
            {
                context.Report(new SourceProblem(path, null, SourceProblemKind.Malformed, $"entry {number}: {exception.Message}"));
            }
        }

        return new NewspaperPage(articles, []);
    }

    private static SyndicationFeed Load(string xml, int mostDepth)
    {
        try
        {
            XmlCheck.Throw(new StringReader(xml), xml.Length, mostDepth);
            using var reader = XmlReader.Create(new StringReader(xml), XmlCheck.Settings(xml.Length));
            return SyndicationFeed.Load(reader);
        }
        catch (XmlException exception)
        {
            throw new SourceRefusedException(SourceProblemKind.Malformed, $"this is no RSS 2.0 or Atom feed ({exception.Message.TrimEnd('.')}); give the file or address of one.");
        }
    }

    private static Article Article(SyndicationItem entry, SyndicationFeed feed, string sourceFile, SourceOptions options)
    {
        var html = entry.ElementExtensions.ReadElementExtensions<string>("encoded", ContentNamespace).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text))
            ?? (entry.Content as TextSyndicationContent)?.Text ?? entry.Summary?.Text ?? "";
        if (TagDepth.Of(html, options.MaxDepth) > options.MaxDepth)
        {
            throw new SourceRefusedException(SourceProblemKind.TooDeep, $"its tags are nested more than {options.MaxDepth} deep.");
        }

        using var document = new HtmlParser().ParseDocument(html);
        var title = Plain(entry.Title?.Text ?? "");
        var article = FlowDocument.One(title, ParagraphFinder.Of(document.Body!, TypeSizes.Of(document))) ?? throw new SourceRefusedException(SourceProblemKind.Malformed, "it has no text; leave it out or give its text in <description> or <content>.");
        var (published, updated) = (entry.PublishDate, entry.LastUpdatedTime);
        var moment = published != default ? published : updated;
        var date = moment == default ? (DateOnly?)null : DateOnly.FromDateTime(moment.ToOffset(moment.Offset == TimeSpan.Zero ? China : moment.Offset).Date);
        var link = entry.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.GetAbsoluteUri()?.AbsoluteUri;
        var newspaper = Plain(entry.SourceFeed?.Title?.Text ?? feed.Title?.Text ?? "");
        var built = article.Build(sourceFile, new PageMetadata(newspaper.Length > 0 ? newspaper : null, date, null, WebAddress.OrNull(link)));
        return built with { DateSource = date is null ? null : DateSource.Article };
    }

    private static string Plain(string text)
    {
        using var document = new HtmlParser().ParseDocument(text);
        return (document.Body?.TextContent ?? "").ReplaceLineEndings(" ").Trim();
    }
}
