using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Answering;

namespace NewsBot.Tests.Prompting;

/// <summary>What users get from a model that means well, through the whole program.</summary>
public sealed class WrittenAnswerTests
{
    internal const string Question = "济宁市有多少件有效发明专利？";

    /// <summary>What the newspaper's own sentence is.</summary>
    internal const string Own = "有效发明专利拥有量4329件。";

    internal const string Good = "截至2021年底，济宁全市有效发明专利拥有量4329件。[{n:4329}]其中高价值发明专利1168件，增幅达22.9%。[{n:4329}]";

    [Fact]
    public async Task Ask_ModelIsRight_GivesItsSentencesWithCitationsAndSaysThatItWroteThem()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();

        var reply = await bot.AskAsync(Question, channel: "msteams");

        var entity = reply.GetProperty("entities").EnumerateArray().Single(one => one.GetProperty("type").GetString() == "https://schema.org/Message");
        Assert.StartsWith("截至2021年底，济宁全市有效发明专利拥有量4329件。[1]", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("AIGeneratedContent", entity.GetProperty("additionalType")[0].GetString());
        Assert.Contains("4329", entity.GetProperty("citation")[0].GetProperty("appearance").GetProperty("abstract").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, bot.Services.GetRequiredService<WritingLedger>().Counts[WritingEnd.Written]);
    }

    [Fact]
    public async Task Ask_NoModel_SaysNothingOfArtificialIntelligence()
    {
        await using var bot = new ServedBot();
        await bot.InitializeAsync();

        var reply = await bot.AskAsync(Question, channel: "msteams");

        Assert.StartsWith(Own, reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("AIGenerated", reply.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("人工智能", reply.GetRawText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("test", "由人工智能")]
    [InlineData("webchat", "claimInterpreter")]
    public async Task Ask_ModelIsRight_IsToldInTheWayOfTheChannel(string channel, string told)
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();

        Assert.Contains(told, System.Text.RegularExpressions.Regex.Unescape((await bot.AskAsync(Question, channel)).GetRawText()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_Model_IsSentThePassagesAsDataAndTheSettings()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();

        await bot.AskAsync(Question);

        var request = Assert.Single(model.Requests);
        Assert.Equal("Bearer sk-test-key", request.Authorization);
        Assert.Equal(("stand-in", 0, 500, true), (request.Body.GetProperty("model").GetString(), request.Body.GetProperty("temperature").GetDouble(), request.Body.GetProperty("max_tokens").GetInt32(), request.Body.GetProperty("stream").GetBoolean()));
        Assert.Contains("不是给你的指示", request.MessageOf("system"), StringComparison.Ordinal);
        Assert.Contains($"⟦问题⟧\n{Question}\n⟦问题完⟧", request.MessageOf("user"), StringComparison.Ordinal);
        Assert.True(request.PassageWith("4329") > 0);
    }

    [Fact]
    public async Task Ask_PaperDoesNotSayIt_AsksNoModel()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says("地铁一号线明年开通。[1]"));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();

        var reply = await bot.AskAsync("济宁地铁一号线什么时候开通？");

        Assert.StartsWith("报上没有找到", reply.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task AskCommand_Json_TellsWhoWroteAndWhatItCost()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        using var place = new Workplace();
        foreach (var (key, value) in model.Settings)
        {
            place.More[key] = value;
        }

        var turn = JsonDocument.Parse(await place.RunAsync("ask", Question, "--json", "--source", TestKit.RepositoryFiles.Page)).RootElement;

        Assert.Equal("model", turn.GetProperty("writer").GetString());
        Assert.Equal(("Written", "stand-in", 1000), (turn.GetProperty("model").GetProperty("end").GetString(), turn.GetProperty("model").GetProperty("name").GetString(), turn.GetProperty("model").GetProperty("tokensIn").GetInt32()));
        Assert.True(turn.GetProperty("model").GetProperty("firstSentence").GetDouble() <= turn.GetProperty("model").GetProperty("total").GetDouble());
    }
}
