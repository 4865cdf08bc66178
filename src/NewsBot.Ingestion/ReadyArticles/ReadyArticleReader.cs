using System.IO.Compression;
using System.Text;
using System.Text.Json;
using NewsBot.Core.Newspapers;
using NewsBot.Ingestion.Pages;
using NewsBot.Ingestion.Sources;

namespace NewsBot.Ingestion.ReadyArticles;

/// <summary>Reads ready-made articles, one JSON object a line: <c>{"id","title","text","date"?,"newspaper"?,"url"?}</c>.</summary>
internal sealed class ReadyArticleReader : IFormatReader
{
    /// <summary>How many articles are given out together.</summary>
    private const int Together = 200;

    /// <inheritdoc/>
    public IReadOnlyList<string> Endings => [".jsonl", ".jsonl.gz"];

    /// <inheritdoc/>
    public IReadOnlyList<FileSignature> Signatures => [FileSignature.Text, FileSignature.Gzip];

    /// <inheritdoc/>
    public bool IsReadyMade => true;

    /// <inheritdoc/>
    public IEnumerable<NewspaperPage> Read(SourceFile file, ReadContext context) => Articles(file, context).Chunk(Together).Select(articles => new NewspaperPage(articles, []));

    /// <summary>One line at a time; a line that is no article is reported and the rest goes on.</summary>
    private static IEnumerable<Article> Articles(SourceFile file, ReadContext context)
    {
        var packed = FileSignatures.Of(file.ReadStart(FileSignatures.Length)) == FileSignature.Gzip;
        using var bytes = file.Open();
        using var plain = packed ? new GZipStream(bytes, CompressionMode.Decompress) : bytes;
        using var reader = new StreamReader(plain, new UTF8Encoding(false, true));
        for (var number = 1; ; number++)
        {
            context.Cancelled.ThrowIfCancellationRequested();
            var (line, error) = TryReadLine(reader, context.Options.MaxLineMegabytes * 1024 * 1024);
            if (error is not null)
            {
                context.Report(new SourceProblem(file.Path, number, SourceProblemKind.Malformed, error));
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

            if (ReadLine(line, file.Name, out var problem) is { } article)
            {
                yield return article;
            }
            else
            {
                context.Report(new SourceProblem(file.Path, number, SourceProblemKind.Malformed, problem));
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

        problem = ReadyArticleFacts.Problem(ready);
        return problem.Length > 0 ? null : ReadyArticleFacts.ToArticle(ready!, sourceFile);
    }
}
