using System.Globalization;
using System.Text.Json;
using NewsBot.TestKit;

namespace NewsBot.Clients.Tests.DirectLine;

public class DirectLineLoadTests(ITestOutputHelper output)
{
    private const int Users = 200;
    private const int Turns = 20;

    private static readonly IReadOnlyList<string> Questions =
        [.. File.ReadLines(RepositoryFiles.Questions).Take(100).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("question").GetString()!)];

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Conversations_ManyAtOnce_EveryQuestionIsAnsweredOnceAndInOrder(int atOnce)
    {
        await using var bot = await RunningBot.StartAsync(new Dictionary<string, string>
        {
            ["Logging:LogLevel:Default"] = "Warning",
            ["Limits:RequestsPerMinute"] = "1000000",
            ["Limits:ChatTokensPerMinute"] = "100000",
            ["Limits:MessagesPerMinute"] = "100000",
        });
        using var handler = new SocketsHttpHandler();
        var start = TimeProvider.System.GetTimestamp();

        var times = (await Task.WhenAll(Enumerable.Range(0, Users).Select(number => TalkAsync(bot, handler, number, atOnce)))).SelectMany(time => time).Order().ToList();

        bot.Process.Refresh();
        Report($"{Users} conversations, {Turns} turns each, {atOnce} at once: {TimeProvider.System.GetElapsedTime(start).TotalSeconds:F1} s; turn p50 {Milliseconds(0.5)} ms, p95 {Milliseconds(0.95)} ms; peak working set {bot.Process.PeakWorkingSet64 / 1024 / 1024} MB");
        Assert.Equal(Users * Turns, times.Count);

        long Milliseconds(double share) => (long)times[(int)((times.Count - 1) * share)].TotalMilliseconds;
    }

    /// <summary>One user's whole conversation; gives how long each turn took, from the posting to the reply on the stream.</summary>
    private static async Task<IReadOnlyList<TimeSpan>> TalkAsync(RunningBot bot, HttpMessageHandler handler, int number, int atOnce)
    {
        await using var user = await DirectLineUser.StartAsync(bot.Address, handler);
        await user.NextReplyAsync();
        var (asked, times) = (new List<string>(), new List<TimeSpan>());
        while (asked.Count < Turns)
        {
            var starts = new List<long>();
            foreach (var turn in Enumerable.Range(asked.Count, Math.Min(atOnce, Turns - asked.Count)))
            {
                starts.Add(TimeProvider.System.GetTimestamp());
                asked.Add(await user.PostAsync(Questions[(number + (turn * 7)) % Questions.Count]));
            }

            foreach (var started in starts)
            {
                await user.NextReplyAsync();
                times.Add(TimeProvider.System.GetElapsedTime(started));
            }
        }

        // The greeting replies to nothing.
        Assert.Equal(asked, user.Received.Where(message => !DirectLineUser.IsReply(message)).Select(message => message.GetProperty("id").GetString()));
        Assert.Equal(asked, user.Received.Where(DirectLineUser.IsReply).Skip(1).Select(message => message.GetProperty("replyToId").GetString()));
        Assert.Equal(user.Received.Select(message => message.GetProperty("id").GetString()), (await user.PollAsync()).Select(message => message.GetProperty("id").GetString()));
        return times;
    }

    private void Report(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
