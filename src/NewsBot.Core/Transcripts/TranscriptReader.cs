using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsBot.Core.Transcripts.Expectations;

namespace NewsBot.Core.Transcripts;

/// <summary>
/// Reads <c>.transcript</c> files: a JSON array of activities, as the Emulator and chatdown write it, or an object that has such an array as <c>transcript</c> or
/// <c>activities</c>. Comments and commas too many are passed over, unknown members kept, ids and times may be missing.
/// </summary>
/// <remarks>
/// 1. The bytes become text (<see cref="TranscriptBytes"/>).
/// 2. The array is found, and where in the file each activity begins.
/// 3. Each becomes a <see cref="TranscriptActivity"/>; what is expected of it is read out of its member <c>expect</c>.
/// 4. Their order is looked at; it stays that of the file, whatever their times say, for clocks differ and every other tool goes by the file.
/// </remarks>
public static class TranscriptReader
{
    private static readonly string[] Lists = ["transcript", "activities"];

    /// <summary>The conversation in the bytes of a file; or every problem that kept it from being read.</summary>
    /// <param name="bytes">The file's content.</param>
    /// <param name="file">The file's name, for problems.</param>
    /// <param name="limits">How much is read.</param>
    public static TranscriptReading Read(ReadOnlySpan<byte> bytes, string file, TranscriptLimits limits)
    {
        if (bytes.Length > limits.FileBytes)
        {
            return new(null, [TranscriptFiles.TooLarge(file, bytes.Length, limits)]);
        }

        var (text, problem) = TranscriptBytes.Decode(file, bytes);
        return text is null ? new(null, [problem!]) : ReadJson(Encoding.UTF8.GetBytes(TranscriptBytes.RepairHalfCharacters(text)), file, limits);
    }

    private static TranscriptReading ReadJson(byte[] json, string file, TranscriptLimits limits)
    {
        var problems = new List<TranscriptProblem>();
        var (found, failure) = Parse(json, limits);
        if (failure is { } wrong)
        {
            var (line, column) = TranscriptBytes.PlaceOf(json, wrong.Index);
            return new(null, [new(file, line, column, wrong.Kind, wrong.Message)]);
        }

        var list = found as JsonArray ?? Lists.Select(name => (found as JsonObject)?[name]).OfType<JsonArray>().FirstOrDefault();
        if (list is null)
        {
            return new(null, [new(file, null, null, TranscriptProblemKind.NotATranscript, found is JsonObject one && one.ContainsKey("type")
                ? "This is a single activity; put it into brackets [ ] to make it a conversation."
                : "This JSON holds no activities; a transcript is a list of them, or an object with the list as \"transcript\".")]);
        }

        if (list.Count > limits.Activities)
        {
            return new(null, [TranscriptFiles.TooMany(file, limits)]);
        }

        var lines = LinesOf(json, limits);
        var activities = new List<TranscriptActivity>();
        TurnExpectation? all = null;
        Expect(found as JsonObject, "expect", null, expectation => all = expectation);
        for (var index = 0; index < list.Count; index++)
        {
            var line = index < lines.Count ? lines[index] : (int?)null;
            if (list[index] is not JsonObject members || members.Text("type") is null or "")
            {
                problems.Add(new(file, line, null, TranscriptProblemKind.NotATranscript, list[index] is JsonObject ? "This activity has no \"type\"; give it one, such as \"message\"." : "This is not an activity; every entry of the list has to be an object { }."));
                continue;
            }

            list[index] = null;
            TurnExpectation? own = null;
            Expect(members, "expect", line, expectation => own = expectation);
            Expect(members, "expectAll", line, expectation => all = expectation);
            members.Remove("expect");
            members.Remove("expectAll");
            activities.Add(new() { Members = members, Line = line, Expectation = own });
        }

        if (list.Count == 0)
        {
            problems.Add(new(file, null, null, TranscriptProblemKind.Empty, "The transcript has no activities; record or write some."));
        }

        problems.AddRange(TranscriptOrder.Problems(activities, file));
        return new(problems.Exists(one => !one.IsWarning) ? null : new(activities, all), problems);

        void Expect(JsonObject? members, string name, int? line, Action<TurnExpectation> take)
        {
            if (members?[name] is { } value)
            {
                var (expectation, message) = ExpectationJson.Read(value);
                if (message is null)
                {
                    take(expectation!);
                }
                else
                {
                    problems.Add(new(file, line, null, TranscriptProblemKind.BadExpectation, message));
                }
            }
        }
    }

    private static (JsonNode? Found, (TranscriptProblemKind Kind, long Index, string Message)? Failure) Parse(byte[] json, TranscriptLimits limits)
    {
        // First token by token, which tells where it ends if it is cut off, and then as a whole.
        var reader = NewReader(json, limits, isFinalBlock: false);
        try
        {
            for (var count = 0; reader.Read(); count++)
            {
                if (count > limits.Values)
                {
                    return (null, (TranscriptProblemKind.TooLarge, reader.TokenStartIndex, $"The file has more than {limits.Values} names and values; split it into single conversations."));
                }
            }

            if (reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                return (null, (TranscriptProblemKind.CutOff, json.Length, "The JSON ends here before it is complete; the file was cut off, take a whole copy."));
            }

            var whole = NewReader(json, limits, isFinalBlock: true);
            using var document = JsonDocument.ParseValue(ref whole);
            return (JsonMembers.NodeOf(document), null);
        }
        catch (JsonException exception)
        {
            var index = IndexOf(json, exception.LineNumber ?? 0, exception.BytePositionInLine ?? 0);
            return reader.CurrentDepth >= limits.Depth - 1 && json.AsSpan((int)Math.Max(0, index - 1)) is [(byte)'[' or (byte)'{', ..] or [_, (byte)'[' or (byte)'{', ..]
                ? (null, (TranscriptProblemKind.TooDeep, index, $"The JSON is nested deeper than {limits.Depth} levels; take out what is nested so."))
                : (null, (TranscriptProblemKind.NotJson, index, "This is not JSON from here on; look for a comma, quote or bracket that is missing or too many."));
        }
    }

    private static long IndexOf(ReadOnlySpan<byte> json, long line, long position)
    {
        var start = 0;
        for (; line > 0 && json[start..].IndexOf((byte)'\n') is >= 0 and var next; line--)
        {
            start += next + 1;
        }

        return start + position;
    }

    /// <summary>The lines on which the entries of the list begin.</summary>
    private static List<int> LinesOf(byte[] json, TranscriptLimits limits)
    {
        var reader = NewReader(json, limits, isFinalBlock: true);
        var lines = new List<int>();
        var (line, counted) = (1, 0);
        reader.Read();
        var depth = 0;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            depth = 1;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var isList = Lists.Contains(reader.GetString());
                reader.Read();
                if (isList && reader.TokenType == JsonTokenType.StartArray)
                {
                    break;
                }

                reader.Skip();
            }
        }

        while (reader.TokenType == JsonTokenType.StartArray && reader.CurrentDepth == depth && reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            do
            {
                var start = (int)reader.TokenStartIndex;
                line += json.AsSpan(counted..start).Count((byte)'\n');
                counted = start;
                lines.Add(line);
                reader.Skip();
            }
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray);
        }

        return lines;
    }

    private static Utf8JsonReader NewReader(byte[] json, TranscriptLimits limits, bool isFinalBlock) =>
        new(json, isFinalBlock, new JsonReaderState(new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = limits.Depth }));
}
