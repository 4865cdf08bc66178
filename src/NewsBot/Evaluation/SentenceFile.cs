using System.Text.Json;

namespace NewsBot.Evaluation;

/// <summary>A line of a sentence file: a question, sentences that may answer it, and for each 1 where it does, 0 where not.</summary>
internal sealed record SentenceLine(JsonElement? Id, string? Question, IReadOnlyList<string>? Candidates, IReadOnlyList<int>? Labels);

/// <summary>A question and the sentences to rank for it.</summary>
internal sealed record SentenceQuestion(string Question, IReadOnlyList<string> Candidates, IReadOnlyList<bool> Right);

/// <summary>Reads files of ready-made candidate sentences.</summary>
internal static class SentenceFile
{
    /// <summary>The questions, in order. A line that is none is reported and passed over.</summary>
    public static IReadOnlyList<SentenceQuestion> Read(string path, Action<string> report)
    {
        var questions = new List<SentenceQuestion>();
        foreach (var (number, line) in JsonLinesFile.Read(path))
        {
            if (ReadLine(line) is { } question)
            {
                questions.Add(question);
            }
            else
            {
                report($"{path}, line {number}: this is not {{\"id\",\"question\",\"candidates\":[…],\"labels\":[0 or 1, …]}} in JSON, with a label for each candidate; it was passed over.");
            }
        }

        return questions;
    }

    private static SentenceQuestion? ReadLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvaluationJson.Default.SentenceLine) is { Question: { Length: > 0 } question, Candidates: { Count: > 0 } candidates, Labels: { } labels }
                && labels.Count == candidates.Count && candidates.All(candidate => candidate is not null)
                ? new SentenceQuestion(question, candidates, [.. labels.Select(label => label != 0)])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
