using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Answering;
using static NewsBot.Tests.Prompting.WrittenAnswerTests;

namespace NewsBot.Tests.Prompting;

/// <summary>What users get from a model that fails, through the whole program: the newspaper's own sentence, and the operator a counted reason.</summary>
public sealed class FailingModelTests
{
    private const string Half = "截至2021年底，济宁全市有效发明专利拥有量4329件。[{n:4329}]其中高价值发明专利并不是";

    internal static readonly IReadOnlyDictionary<string, (ModelPart Part, WritingEnd Reason)> Parts = new Dictionary<string, (ModelPart, WritingEnd)>
    {
        ["silent"] = (ModelParts.HangsAfter(""), WritingEnd.Slow),
        ["slow"] = (ModelParts.HangsAfter(Half), WritingEnd.Slow),
        ["429"] = (ModelParts.Refuses(429), WritingEnd.Busy),
        ["429 with Retry-After"] = (ModelParts.Refuses(429, "120"), WritingEnd.Busy),
        ["500"] = (ModelParts.Refuses(500), WritingEnd.ServerError),
        ["503 with a page"] = (ModelParts.Refuses(503, null, "<html>down</html>"), WritingEnd.ServerError),
        ["401"] = (ModelParts.Refuses(401), WritingEnd.Rejected),
        ["302"] = (ModelParts.Refuses(302), WritingEnd.Rejected),
        ["filter, status 400"] = (ModelParts.Refuses(400, null, """{"error":{"message":"content_filter","type":"invalid_request_error","code":"content_filter"}}"""), WritingEnd.Filtered),
        ["connection cut in mid-stream"] = (ModelParts.BreaksOffAfter(Half), WritingEnd.CutOff),
        ["stream ends without a finish"] = (ModelParts.StopsAfter(Half), WritingEnd.CutOff),
        ["tokens used up"] = (ModelParts.Says(Half, "length"), WritingEnd.CutOff),
        ["invalid JSON"] = (ModelParts.Sends("data: {\"id\":\"1\",\"choices\":[{\"index\":0,\n\n"), WritingEnd.Garbled),
        ["JSON of another shape"] = (ModelParts.Sends("data: [1,2,3]\n\n"), WritingEnd.Garbled),
        ["a web page"] = (ModelParts.Sends("<!DOCTYPE html><p>Welcome</p>", "text/html"), WritingEnd.Empty),
        ["nothing at all"] = (ModelParts.Sends(""), WritingEnd.Empty),
        ["empty"] = (ModelParts.Says(""), WritingEnd.Empty),
        ["blank"] = (ModelParts.Says("  \n\n "), WritingEnd.Empty),
        ["content filter"] = (ModelParts.Says(Half, "content_filter"), WritingEnd.Filtered),
        ["an event without end"] = (ModelParts.NeverEnds(), WritingEnd.Endless),
        ["ten thousand sentences"] = (ModelParts.Says(string.Concat(Enumerable.Repeat("有效发明专利拥有量4329件。[{n:4329}]", 10_000))), WritingEnd.Endless),
        ["one sentence without end"] = (ModelParts.Says(new string('好', 50_000)), WritingEnd.Endless),
        ["English"] = (ModelParts.Says("Jining has 4329 valid invention patents. [{n:4329}]"), WritingEnd.Unusable),
        ["no numbers of passages"] = (ModelParts.Says("济宁全市有效发明专利拥有量4329件。"), WritingEnd.Unusable),
        ["Markdown"] = (ModelParts.Says("**有效发明专利拥有量4329件**。[{n:4329}]"), WritingEnd.Unusable),
        ["a link"] = (ModelParts.Says("有效发明专利拥有量4329件，详见http://evil.example/。[{n:4329}]"), WritingEnd.Unusable),
        ["not mentioned"] = (ModelParts.Says("报纸没有提到。"), WritingEnd.NotMentioned),
        ["passages that do not exist"] = (ModelParts.Says("有效发明专利拥有量4329件。[99]有效发明专利拥有量4329件。[0]"), WritingEnd.Unusable),
    };

    public static TheoryData<string> Names => [.. Parts.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Ask_ModelFails_GivesTheNewspapersSentenceAndCountsWhy(string name)
    {
        var (part, reason) = Parts[name];
        await using var model = await StandInModel.StartAsync(part);
        var settings = model.Settings;
        settings["LanguageModel:TimeLimit"] = reason == WritingEnd.Slow ? "00:00:00.5" : "00:00:30";
        await using var bot = new ServedBot { Settings = settings };
        await bot.InitializeAsync();

        var reply = await bot.AskAsync(Question);

        Assert.StartsWith(Own, reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("人工智能", System.Text.RegularExpressions.Regex.Unescape(reply.GetRawText()), StringComparison.Ordinal);
        Assert.Equal([(reason, 1)], bot.Services.GetRequiredService<WritingLedger>().Counts.Select(count => (count.Key, count.Value)));
    }

    [Fact]
    public async Task Ask_NobodyListens_GivesTheNewspapersSentence()
    {
        var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        var settings = model.Settings;
        await model.DisposeAsync();
        await using var bot = new ServedBot { Settings = settings };
        await bot.InitializeAsync();

        Assert.StartsWith(Own, (await bot.AskAsync(Question)).GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal([WritingEnd.Unreachable], bot.Services.GetRequiredService<WritingLedger>().Counts.Keys);
    }

    [Theory]
    [InlineData(429, "0", 2)]
    [InlineData(429, "60", 1)]
    [InlineData(500, null, 1)]
    [InlineData(502, null, 2)]
    public async Task Ask_ModelRefusesForNow_IsAskedAgainOnlyWhereThatIsSoon(int status, string? retryAfter, int times)
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Refuses(status, retryAfter));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();

        await bot.AskAsync(Question);

        Assert.Equal(times, model.Requests.Count);
    }
}
