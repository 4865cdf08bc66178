using System.Text.Json;

namespace NewsBot.Evaluation;

/// <summary>A conversation with what is expected of each turn: <c>{"id","turns":[…]}</c>.</summary>
internal sealed record Dialogue(string Id, IReadOnlyList<DialogueTurn> Turns);

/// <summary>A message and what is expected of the reply; exactly one of the three kinds.</summary>
/// <param name="Say">The message.</param>
/// <param name="Article">The headline of the article that answers.</param>
/// <param name="Must">Words that an answer has to have, white space aside.</param>
/// <param name="Refused">Whether the newspaper does not say it, or nothing tells what is meant.</param>
/// <param name="SmallTalk">Whether it is small talk.</param>
internal sealed record DialogueTurn(string Say, string? Article, IReadOnlyList<string>? Must, bool Refused, bool SmallTalk);

/// <summary>Reads files of dialogues.</summary>
internal static class DialogueFile
{
    /// <summary>The dialogues, in order. A line that is none is reported and passed over.</summary>
    public static IReadOnlyList<Dialogue> Read(string path, Action<string> report)
    {
        var dialogues = new List<Dialogue>();
        foreach (var (number, line) in JsonLinesFile.Read(path))
        {
            if (ReadLine(line) is { } dialogue)
            {
                dialogues.Add(dialogue);
            }
            else
            {
                report($"{path}, line {number}: this is not {{\"id\",\"turns\":[{{\"say\",\"article\" or \"refused\" or \"smallTalk\"}}]}} in JSON; it was passed over.");
            }
        }

        return dialogues;
    }

    private static Dialogue? ReadLine(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, EvaluationJson.Default.Dialogue) is { Id: not null, Turns: { Count: > 0 } turns } dialogue && turns.All(IsOne) ? dialogue : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsOne(DialogueTurn? turn) =>
        turn is { Say.Length: > 0 } && (turn.Article is null ? 0 : 1) + (turn.Refused ? 1 : 0) + (turn.SmallTalk ? 1 : 0) == 1;
}
