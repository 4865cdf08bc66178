using System.Text;
using System.Text.Json;
using NewsBot.Core.Transcripts;
using NewsBot.Core.Transcripts.Recording;
using NewsBot.Tests.Hosting;

namespace NewsBot.Tests.Channels;

public sealed class RecordingTests : IDisposable
{
    private const string Question = "济宁市有多少件有效发明专利？";
    private readonly Workplace place = new() { More = { ["Recording:Mode"] = "All" } };

    public void Dispose() => place.Dispose();

    [Fact]
    public async Task Post_TwoUsersSayWhoTheyAre_NoFileHasAnyOfIt()
    {
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            await PostAsync(bot, "citizen-one", "王小明一", "我是王小明一，电话13812345678，邮箱wang.li@example.cn");
            await PostAsync(bot, "citizen-two", "李大明二", "身份证370802199001011234，" + Question);
        }

        var files = Directory.GetFiles(Path.GetDirectoryName(place.DatabasePath)!, "newsbot-recordings*");
        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.All(
            ["13812345678", "wang.li", "370802199001011234", "citizen-one", "citizen-two", "王小明一", "李大明二", "secret-address", "group-7"],
            telling => Assert.Equal(-1, File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(telling)))));
        var users = (await ExportAsync("--conversation", "group-7")).Activities.Where(activity => activity.Members["from"]!["role"]!.GetValue<string>() == "user").Select(activity => (string)activity.Members["from"]!["id"]!).ToList();
        Assert.Equal((2, 2), (users.Count, users.Distinct().Count()));
    }

    [Fact]
    public async Task Export_AnsweredAndRefused_ReadsBackWithEvidence()
    {
        string reply;
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            reply = await PostAsync(bot, "u", "某人", Question);
            await PostAsync(bot, "u", "某人", "火星上的地铁票价是多少？");
        }

        var transcript = await ExportAsync("--since", "2000-01-01");
        var evidence = transcript.Activities.Select(TurnEvidence.In).ToList();

        Assert.Equal((4, Question, reply), (transcript.Activities.Count, transcript.Activities[0].Text, transcript.Activities[1].Text));
        Assert.Equal(transcript.Activities[0].Id, transcript.Activities[1].ReplyToId);
        Assert.Equal((null, "answered", "refused"), (evidence[0], evidence[1]!.Outcome, evidence[3]!.Outcome));
        Assert.NotEmpty(evidence[1]!.Passages);
        Assert.NotEmpty(evidence[1]!.Cited);
        Assert.All(transcript.Activities, activity => Assert.NotNull(activity.Timestamp));
    }

    [Fact]
    public async Task DirectLine_Conversation_IsRecordedWithItsReply()
    {
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            var token = (await SendAsync(bot, HttpMethod.Post, "/chat/token", null)).GetProperty("token").GetString()!;
            var conversation = (await SendAsync(bot, HttpMethod.Post, "/v3/directline/conversations", token)).GetProperty("conversationId").GetString();
            await SendAsync(bot, HttpMethod.Post, $"/v3/directline/conversations/{conversation}/activities", token, $$"""{"type":"message","text":"{{Question}}"}""");
        }

        var transcript = await ExportAsync("--since", "2000-01-01");
        Assert.Contains(transcript.Activities, activity => TurnEvidence.In(activity)?.Outcome == "answered");
        Assert.All(transcript.Activities, activity => Assert.NotEqual("typing", activity.Type));
    }

    [Fact]
    public async Task Post_ChannelThatIsNotListed_IsNotRecorded()
    {
        (place.More["Recording:Mode"], place.More["Recording:Channels:0"]) = ("Channels", "msteams");
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            await PostAsync(bot, "u", "某人", Question);
        }

        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(place.DatabasePath)!, "newsbot-recordings*"));
    }

    [Fact]
    public async Task Post_BookThatCannotBeWritten_HarmsNoTurn()
    {
        Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(place.DatabasePath)!, "newsbot-recordings.db"));
        await using var bot = await ServedArchive.StartAsync(place);

        Assert.Contains("[1]", await PostAsync(bot, "u", "某人", Question), StringComparison.Ordinal);
        Assert.Contains("[1]", await PostAsync(bot, "u", "某人", Question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_FileThatIsThere_IsLeftAloneUnlessForced()
    {
        await using (var bot = await ServedArchive.StartAsync(place))
        {
            await PostAsync(bot, "u", "某人", Question);
        }

        await ExportAsync("--since", "2000-01-01");
        var file = Directory.GetFiles(Out).Single();
        await File.WriteAllTextAsync(file, "mine", TestContext.Current.CancellationToken);
        var (refused, _, error) = await NewsBotProcess.RunWithAsync(place.Environment, "transcripts", "export", "--since", "2000-01-01", "-o", Out);
        var kept = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        Assert.Equal((1, "mine"), (refused, kept));
        Assert.Equal($"newsbot: {file} is there already; name another folder with -o, or write over it with --force.\n", error);
        Assert.Equal(2, (await ExportAsync("--since", "2000-01-01", "--force")).Activities.Count);
    }

    [Theory]
    [InlineData(2, "export", "-o", "x")]
    [InlineData(2, "export", "--since", "yesterday", "-o", "x")]
    [InlineData(2, "export", "--since", "2022-03-10", "--conversation", "a", "-o", "x")]
    [InlineData(1, "export", "--conversation", "a", "-o", "x")]
    public async Task Export_WhatCannotBe_IsOneSentence(int expected, params string[] args)
    {
        var (exitCode, output, error) = await NewsBotProcess.RunWithAsync(place.Environment, ["transcripts", .. args]);

        Assert.Equal((expected, "", 1), (exitCode, output, error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
    }

    private string Out => Path.Combine(Path.GetDirectoryName(place.DatabasePath)!, "out");

    private async Task<Transcript> ExportAsync(params string[] args)
    {
        await place.RunAsync(["transcripts", "export", "-o", Out, .. args]);
        var reading = TranscriptFiles.Read(Directory.GetFiles(Out).Single(), null, TranscriptLimits.Default);
        Assert.Empty(reading.Problems);
        return reading.Transcript!;
    }

    private static async Task<string> PostAsync(ServedArchive bot, string user, string name, string text)
    {
        var activity = $$"""
            {"type":"message","id":"m-{{user}}-{{text.Length}}","text":"{{text}}","deliveryMode":"expectReplies","channelId":"webchat","serviceUrl":"https://secret-address.example.org/",
             "conversation":{"id":"group-7"},"from":{"id":"{{user}}","name":"{{name}}"},"recipient":{"id":"bot"},"channelData":{"postBack":"13812345678"},"value":{"phone":"13812345678"} }
            """;
        var response = await bot.Client.PostAsync("/api/messages", new StringContent(activity, Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("activities")[0].GetProperty("text").GetString()!;
    }

    private static async Task<JsonElement> SendAsync(ServedArchive bot, HttpMethod method, string path, string? token, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        var response = await bot.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
