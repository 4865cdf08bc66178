using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsBot.Evaluation;

/// <summary>A line of a question file, in the shape of question collections or in that of <c>seeds/questions.jsonl</c>.</summary>
/// <param name="Id">Its name: a text or a number.</param>
/// <param name="Question">The question.</param>
/// <param name="PassageIds">The ids of the gold articles.</param>
/// <param name="Headline">Or the gold article's headline.</param>
/// <param name="Answers">Whole answers, any of which will do.</param>
/// <param name="AnswerGroups">One text, or a list of texts and lists of alternatives: everything in the list has to be said.</param>
/// <param name="Must">The same under the name it has in the seed questions.</param>
/// <param name="Answerable">Whether the sources answer it. Default: true.</param>
internal sealed record QuestionLine(
    JsonElement? Id,
    string? Question,
    [property: JsonPropertyName("passage_ids")] IReadOnlyList<string>? PassageIds,
    string? Headline,
    IReadOnlyList<string>? Answers,
    [property: JsonPropertyName("answer_groups")] JsonElement? AnswerGroups,
    JsonElement? Must,
    bool? Answerable);
