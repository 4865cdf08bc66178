using NewsBot.Core.Archive;
using NewsBot.Core.Newspapers;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Makes articles of ready-made ones.</summary>
internal static class ReadyArticleFacts
{
    /// <summary>What is wrong with <paramref name="ready"/>, as one sentence; empty where nothing is.</summary>
    /// <param name="ready">The article.</param>
    /// <param name="needsId">Whether it needs an id of its own; one among few can do with one made from its content.</param>
    public static string Problem(ReadyArticle? ready, bool needsId = true) => ready switch
    {
        null => "this is null; each article is {\"id\",\"title\",\"text\",…}.",
        _ when (needsId || ready.Id is not null) && !ArticleId.TryCreate(ready.Id, out _) => $"\"id\" is missing or longer than {ArticleId.MaxLength} characters; give each article one of its own.",
        { Title: null } => "\"title\" is missing; give the headline, or an empty text where there is none.",
        _ when string.IsNullOrWhiteSpace(ready.Text) => "\"text\" is missing or empty; give the article's text.",
        _ => "",
    };

    /// <summary>The article, its text to the letter.</summary>
    public static Article ToArticle(ReadyArticle ready, string sourceFile)
    {
        var blocks = ParagraphBlocks(ready.Text!);
        var lead = blocks.Count == 0 ? null : LeadIn.Find(blocks[0].Span.In(ready.Text!));
        var date = DateText.Read(ready.Date);
        return new Article
        {
            Id = ready.Id is null ? ContentHash.IdOf(ready.Title!.Trim(), ready.Text!) : ArticleId.Create(ready.Id),
            Headline = ready.Title!.Trim(),
            Byline = lead?.Byline ?? [],
            Dateline = lead?.Place,
            Text = ready.Text!,
            Blocks = blocks,
            Newspaper = ready.Newspaper,
            Date = date,
            DateSource = date is null ? null : DateSource.Article,
            Url = WebAddress.OrNull(ready.Url),
            SourceFile = sourceFile,
        };
    }

    /// <summary>Every line of the text is a paragraph.</summary>
    private static List<ArticleBlock> ParagraphBlocks(string text)
    {
        var blocks = new List<ArticleBlock>();
        for (var start = 0; start <= text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at && at < 0 ? text.Length : start + at;
            var span = new TextSpan(start, end).Trim(text);
            if (span.Length > 0)
            {
                blocks.Add(new ArticleBlock(BlockKind.Paragraph, span, []));
            }

            start = end + 1;
        }

        return blocks;
    }
}
