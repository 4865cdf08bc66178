using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NewsBot.Benchmarks.Ingestion;

/// <summary>Measures how long it takes from the saving of an edited file, or from the start of <c>newsbot withdraw</c>, until answers show it.</summary>
internal sealed class UpdateRun(HttpClient client)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>Waits until the program is ready; how long that took.</summary>
    public async Task<TimeSpan> ReadyAsync()
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < Patience)
        {
            try
            {
                if ((await client.GetAsync("/readyz")).IsSuccessStatusCode)
                {
                    return Stopwatch.GetElapsedTime(start);
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException("The program did not become ready.");
    }

    /// <summary>Edits one article in the middle of a file and waits for the answer that has the edit.</summary>
    public async Task<TimeSpan> EditAsync(string file, int number)
    {
        var lines = await File.ReadAllLinesAsync(file);
        var article = JsonNode.Parse(lines[lines.Length / 2])!;
        var value = string.Create(CultureInfo.InvariantCulture, $"{7000 + number}");
        var name = $"第{number}期云帆龙舟训练营";
        article["text"] = article["text"]!.GetValue<string>() + $"{name}招收学员{value}名。";
        lines[lines.Length / 2] = article.ToJsonString();
        await File.WriteAllLinesAsync(file, lines);
        return await UntilAsync($"{name}招收学员多少名？", text => text.Contains(value, StringComparison.Ordinal));
    }

    /// <summary>Waits until the answer to a question fits.</summary>
    public async Task<TimeSpan> UntilAsync(string question, Func<string, bool> fits)
    {
        var start = Stopwatch.GetTimestamp();
        for (var id = 0; Stopwatch.GetElapsedTime(start) < Patience; id++)
        {
            if (fits(await AskAsync(question, $"{question}{id}")))
            {
                return Stopwatch.GetElapsedTime(start);
            }

            await Task.Delay(20);
        }

        throw new InvalidOperationException($"The answer to {question} never came.");
    }

    private async Task<string> AskAsync(string question, string id)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["id"] = id,
            ["text"] = question,
            ["channelId"] = "benchmark",
            ["deliveryMode"] = "expectReplies",
            ["from"] = new JsonObject { ["id"] = "user" },
            ["recipient"] = new JsonObject { ["id"] = "bot" },
            ["conversation"] = new JsonObject { ["id"] = id },
        };
        using var content = new StringContent(activity.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        var response = await client.PostAsync("/api/messages", content);
        var body = await response.Content.ReadFromJsonAsync<JsonElement>();
        return body.GetProperty("activities")[0].GetProperty("text").GetString()!;
    }
}
