using System.Text.Json;
using NewsBot.Core.Newspapers;

namespace NewsBot.Evaluation;

/// <summary>Reads question files. <see cref="QuestionLine"/> is the shape of a line.</summary>
/// <param name="articlesUnder">The articles of the source under a headline.</param>
/// <param name="report">Gets one sentence for each line that is passed over: which, why, and what to do.</param>
internal sealed class QuestionFile(Func<string, IReadOnlyList<ArticleId>> articlesUnder, Action<string> report)
{
    /// <summary>The questions of the file, in order.</summary>
    public IReadOnlyList<EvaluationQuestion> Read(string path)
    {
        var (questions, ids) = (new List<EvaluationQuestion>(), new HashSet<string>());
        foreach (var (number, line) in JsonLinesFile.Read(path))
        {
            try
            {
                var question = ToQuestion(JsonSerializer.Deserialize(line, EvaluationJson.Default.QuestionLine));
                if (!ids.Add(question.Id))
                {
                    throw new FormatException($"the id {question.Id} was used before; give each line one of its own");
                }

                questions.Add(question);
            }
            catch (FormatException exception)
            {
                report($"{path}, line {number}: {exception.Message}; it was passed over.");
            }
            catch (JsonException)
            {
                report($"{path}, line {number}: this is not {{\"id\",\"question\",\"passage_ids\",\"answers\"}} in JSON; it was passed over.");
            }
        }

        return questions;
    }

    /// <exception cref="FormatException">Something is missing.</exception>
    private EvaluationQuestion ToQuestion(QuestionLine? line)
    {
        var id = line?.Id is { ValueKind: JsonValueKind.String or JsonValueKind.Number } named ? named.ToString() : "";
        if (id.Length == 0 || string.IsNullOrWhiteSpace(line!.Question))
        {
            throw new FormatException("\"id\" or \"question\" is missing; give both");
        }

        var gold = new GoldAnswer(WithWords(line.Answers ?? []), Groups(line.AnswerGroups ?? line.Must));
        var articles = Articles(line);
        var answerable = line.Answerable ?? true;
        return answerable && articles.Count == 0 && gold.Shown.Count == 0
            ? throw new FormatException("nothing says what a right answer is; give \"passage_ids\" or \"answers\", or \"answerable\": false")
            : new EvaluationQuestion(id, line.Question, articles, gold, answerable);
    }

    private IReadOnlyList<ArticleId> Articles(QuestionLine line)
    {
        if (line.Headline is { } headline && line.PassageIds is null)
        {
            return articlesUnder(headline) is { Count: > 0 } found ? found : throw new FormatException($"no article of the source has the headline {headline}; check it, or the --source");
        }

        return [.. (line.PassageIds ?? []).Select(id => ArticleId.TryCreate(id, out var valid) ? valid : throw new FormatException("a passage id is empty or too long; give ids of the source's articles"))];
    }

    private static IReadOnlyList<IReadOnlyList<string>> Groups(JsonElement? groups) => groups switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray().Select(Group).Where(group => group.Count > 0)],
        { } one => [.. new[] { Group(one) }.Where(group => group.Count > 0)],
    };

    private static IReadOnlyList<string> Group(JsonElement group) => group.ValueKind switch
    {
        JsonValueKind.String => WithWords([group.GetString()!]),
        JsonValueKind.Array when group.EnumerateArray().All(words => words.ValueKind == JsonValueKind.String) => WithWords(group.EnumerateArray().Select(words => words.GetString()!)),
        _ => throw new FormatException("a group of answers is neither a text nor a list of texts; write [\"a\", [\"b\", \"c\"]]"),
    };

    /// <summary>Those that say something; an empty answer would stand in every reply.</summary>
    private static IReadOnlyList<string> WithWords(IEnumerable<string?> texts) => [.. texts.OfType<string>().Where(text => ComparableText.Of(text).Length > 0)];
}
