using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Core.Transcripts.Expectations;

/// <summary>
/// Expectations as the member <c>expect</c> of an activity in a <c>.transcript</c> file:
/// <c>{"must":["济南代办处"],"mustNot":["地铁"],"matches":["\\d+件"],"atMost":200,"outcome":"answered","cites":["ed7ec7c15c9885ff 139-167"],"same":["outcome","articles"]}</c>.
/// A list of one may be written without brackets. The member stands beside the protocol's own, so that other tools keep it or pass it over; it is not sent to a bot.
/// </summary>
public static class ExpectationJson
{
    /// <summary>The expectation in a value; or a sentence that says what is wrong with it.</summary>
    public static (TurnExpectation? Expectation, string? Problem) Read(JsonNode? value)
    {
        if (value is not JsonObject members)
        {
            return (null, "What is expected has to be an object { }, such as \"expect\":{\"must\":[\"…\"]}.");
        }

        try
        {
            var expectation = new TurnExpectation();
            foreach (var (name, member) in members)
            {
                expectation = name switch
                {
                    "must" => expectation with { Must = [.. Texts(name, member).Select(ExpectationWords.Phrase)] },
                    "mustNot" => expectation with { MustNot = [.. Texts(name, member).Select(ExpectationWords.Phrase)] },
                    "matches" => expectation with { Matches = [.. Texts(name, member).Select(ExpectationWords.Pattern)] },
                    "atMost" => expectation with { AtMost = ExpectationWords.Length(member is JsonValue number && number.GetValueKind() == JsonValueKind.Number ? number.ToJsonString() : JsonMembers.TextOf(member) ?? "") },
                    "outcome" => expectation with { Outcome = ExpectationWords.Outcome(JsonMembers.TextOf(member) ?? "") },
                    "cites" => expectation with { Cites = [.. Texts(name, member).Select(ExpectationWords.Citation)] },
                    "same" => expectation with { Same = [.. Texts(name, member).SelectMany(ExpectationWords.AspectList).Distinct()] },
                    _ => throw new FormatException($"Nothing called \"{name}\" can be expected; there are must, mustNot, matches, atMost, outcome, cites and same."),
                };
            }

            return (expectation, null);
        }
        catch (FormatException exception)
        {
            return (null, exception.Message);
        }
    }

    /// <summary>The value that <see cref="Read"/> reads.</summary>
    public static JsonObject Write(TurnExpectation expectation)
    {
        var members = new JsonObject();
        Add("must", expectation.Must);
        Add("mustNot", expectation.MustNot);
        Add("matches", expectation.Matches);
        if (expectation.AtMost is { } most)
        {
            members["atMost"] = JsonValue.Create(most);
        }

        if (expectation.Outcome is { } outcome)
        {
            members["outcome"] = JsonValue.Create(ExpectationWords.Write(outcome));
        }

        Add("cites", [.. expectation.Cites.Select(ExpectationWords.Write)]);
        if (expectation.Same is { } same)
        {
            members["same"] = new JsonArray([.. same.Select(aspect => JsonValue.Create(ExpectationWords.Write(aspect)))]);
        }

        return members;

        void Add(string name, IReadOnlyList<string> texts)
        {
            if (texts.Count > 0)
            {
                members[name] = new JsonArray([.. texts.Select(text => JsonValue.Create(text))]);
            }
        }
    }

    private static IEnumerable<string> Texts(string name, JsonNode? member) =>
        (member is JsonArray list ? list.ToList() : [member]).Select(item => JsonMembers.TextOf(item) ?? throw new FormatException($"\"{name}\" has to be a text, or a list of texts."));
}
