using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Reads ready-made articles, one JSON object a line: <c>{"id","title","text","date"?,"newspaper"?,"url"?}</c>.</summary>
internal static class ReadyArticleReader
{
    /// <summary>The articles of a <c>.jsonl</c> or <c>.jsonl.gz</c> file, one line at a time; a line that is none is reported and the rest goes on.</summary>
    public static IEnumerable<Article> Read(string path, int mostCharacters, Action<SourceProblem> report)
    {
        using var file = File.OpenRead(path);
        using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var reader = new StreamReader(plain, new UTF8Encoding(false, true));
        var number = 0;
        while (true)
        {
            var (line, error) = TryReadLine(reader, mostCharacters);
            number++;
            if (error is not null)
            {
                report(new SourceProblem(path, number, SourceProblemKind.Malformed, error));
                yield break;
            }

            if (line is null)
            {
                yield break;
            }

            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (ReadLine(line, Path.GetFileName(path), out var problem) is { } article)
            {
                yield return article;
            }
            else
            {
                report(new SourceProblem(path, number, SourceProblemKind.Malformed, problem));
            }
        }
    }

    private static (string? Line, string? Error) TryReadLine(StreamReader reader, int mostCharacters)
    {
        try
        {
            return BoundedLine.Read(reader, mostCharacters, out var line) ? (line, null) : (null, $"the line is longer than {mostCharacters:N0} characters; the file was read up to here. Raise Sources:MaxLineMegabytes or split the line.");
        }
        catch (DecoderFallbackException)
        {
            return (null, "the bytes are not UTF-8; the file was read up to here. Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            return (null, $"the file could not be read on ({exception.Message}); it was read up to here.");
        }
    }

    private static Article? ReadLine(string line, string sourceFile, out string problem)
    {
        ReadyArticle? ready;
        try
        {
            ready = JsonSerializer.Deserialize(line, IngestionJson.Default.ReadyArticle);
        }
        catch (JsonException exception)
        {
            problem = $"this is not an article in JSON ({exception.Message.Split(". Path", 2)[0]}); each line is {{\"id\",\"title\",\"text\",…}}.";
            return null;
        }

        problem = ready switch
        {
            null => "this is null; each line is {\"id\",\"title\",\"text\",…}.",
            _ when !ArticleId.TryCreate(ready.Id, out _) => $"\"id\" is missing or longer than {ArticleId.MaxLength} characters; give each article one of its own.",
            { Title: null } => "\"title\" is missing; give the headline, or an empty text where there is none.",
            _ when string.IsNullOrWhiteSpace(ready.Text) => "\"text\" is missing or empty; give the article's text.",
            _ => "",
        };
        return problem.Length > 0 ? null : ToArticle(ready!, sourceFile);
    }

    private static Article ToArticle(ReadyArticle ready, string sourceFile)
    {
        var blocks = ParagraphBlocks(ready.Text!);
        var lead = blocks.Count == 0 ? null : LeadIn.Find(blocks[0].Span.In(ready.Text!));
        return new Article
        {
            Id = ArticleId.Create(ready.Id!),
            Headline = ready.Title!.Trim(),
            Byline = lead?.Byline ?? [],
            Dateline = lead?.Place,
            Text = ready.Text!,
            Blocks = blocks,
            Newspaper = ready.Newspaper,
            Date = DateText.Read(ready.Date),
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
