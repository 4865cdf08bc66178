using NewsBot.Core.Chinese;
using NewsBot.Core.Newspapers;
using NewsBot.Core.Retrieval;

namespace NewsBot.Core.Learning;

/// <summary>A question whose answer is known.</summary>
/// <param name="Text">The question.</param>
/// <param name="Articles">The articles that answer it; empty where none does.</param>
/// <param name="Answers">The answers, any of which will do.</param>
/// <param name="Answerable">Whether its articles answer it.</param>
public sealed record TrainingQuestion(string Text, IReadOnlyList<ArticleId> Articles, IReadOnlyList<string> Answers, bool Answerable);

/// <summary>Questions and where their articles are found.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Weight">What one of its questions counts; 1 is usual.</param>
/// <param name="Passages">Finds passages of the set's articles.</param>
/// <param name="Store">The set's articles.</param>
/// <param name="Questions">The questions.</param>
public sealed record TrainingSet(string Name, double Weight, IPassageSource Passages, IArticleStore Store, IReadOnlyList<TrainingQuestion> Questions);

/// <summary>Questions with candidate sentences, of which some are right.</summary>
/// <param name="Name">The set's name.</param>
/// <param name="Weight">What one of its questions counts; 1 is usual.</param>
/// <param name="Questions">Each question with its candidates and which of them are right.</param>
public sealed record TrainingSentences(string Name, double Weight, IReadOnlyList<(string Text, IReadOnlyList<string> Candidates, IReadOnlyList<bool> Right)> Questions);

/// <summary>How far a text holds an answer.</summary>
internal static class AnswerMatch
{
    /// <summary>The text folded, without anything but letters and digits.</summary>
    public static string Squeeze(string text) => string.Concat(TextFolding.Fold(text).Where(char.IsLetterOrDigit));

    /// <summary>1 where <paramref name="squeezed"/> holds one of the answers whole; else the largest share of an answer's pairs of characters that it holds.</summary>
    public static double In(string squeezed, IReadOnlyList<string> answers)
    {
        var best = 0.0;
        foreach (var answer in answers)
        {
            if (answer.Length > 0 && squeezed.Contains(answer, StringComparison.Ordinal))
            {
                return 1;
            }

            if (answer.Length > 7)
            {
                var pairs = Enumerable.Range(0, answer.Length - 1).Select(at => answer.Substring(at, 2)).Distinct().ToList();
                best = Math.Max(best, 0.99 * pairs.Count(pair => squeezed.Contains(pair, StringComparison.Ordinal)) / pairs.Count);
            }
        }

        return best;
    }
}
