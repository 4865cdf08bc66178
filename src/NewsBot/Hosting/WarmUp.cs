using NewsBot.Core.Newspapers;
using NewsBot.Core.Suggestions;

namespace NewsBot.Hosting;

/// <summary>Does before the first user comes what would make the first answers slow: finds the questions that a greeting offers, which asks and answers a few dozen.</summary>
internal sealed class WarmUp(QuestionSuggester suggester, IArticleStore articles, ILogger<WarmUp> logger)
{
    /// <summary>A suggester waits only so long each time, and an article may have no good question.</summary>
    private const int Times = 20;

    /// <summary>Ends when the examples are known, or soon.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            for (var time = 0; time < Times && articles.Count > 0; time++)
            {
                await suggester.ExamplesAsync(cancellationToken);
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            logger.NotWarmedUp(exception);
        }
        catch (OperationCanceledException)
        {
            // The program stops.
        }
    }
}
