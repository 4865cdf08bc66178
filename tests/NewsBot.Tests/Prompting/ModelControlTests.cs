using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Answering;
using NewsBot.Prompting.Models;
using static NewsBot.Tests.Prompting.WrittenAnswerTests;

namespace NewsBot.Tests.Prompting;

/// <summary>What an operator can do about a model, and sees of it.</summary>
public sealed class ModelControlTests
{
    [Fact]
    public async Task Ask_SwitchedOffAndOn_AsksTheModelOnlyWhileItIsOn()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        await using var bot = new ServedBot { Settings = model.Settings };
        await bot.InitializeAsync();
        var onOff = bot.Services.GetRequiredService<ModelSwitch>();

        onOff.TurnOff();
        await bot.AskAsync(Question, id: "1");
        Assert.Empty(model.Requests);
        Assert.Contains("\"condition\":\"SwitchedOff\"", await bot.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken), StringComparison.Ordinal);

        onOff.TurnOn();
        await bot.AskAsync(Question, id: "2");
        Assert.Single(model.Requests);
        Assert.Contains("\"answers\":{\"Written\":1,\"SwitchedOff\":1}", await bot.Client.GetStringAsync("/healthz", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ask_ModelFailsAgainAndAgain_IsLeftAlone()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Refuses(500));
        await using var bot = new ServedBot { Settings = new Dictionary<string, string?>(model.Settings) { ["LanguageModel:FailuresInARow"] = "2", ["LanguageModel:RestFor"] = "00:10:00" } };
        await bot.InitializeAsync();

        for (var id = 0; id < 5; id++)
        {
            await bot.AskAsync(Question, id: id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        Assert.Equal(2, model.Requests.Count);
        Assert.Equal(3, bot.Services.GetRequiredService<WritingLedger>().Counts[WritingEnd.Resting]);
    }

    [Fact]
    public async Task Ask_DaysTokensAreUsedUp_IsNotAsked()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        await using var bot = new ServedBot { Settings = new Dictionary<string, string?>(model.Settings) { ["LanguageModel:TokensPerDay"] = "1" } };
        await bot.InitializeAsync();

        await bot.AskAsync(Question);

        Assert.Empty(model.Requests);
        Assert.Equal([WritingEnd.BudgetSpent], bot.Services.GetRequiredService<WritingLedger>().Counts.Keys);
    }

    [Fact]
    public async Task ModelCommand_OffAndOn_SaysAndDoesSo()
    {
        await using var model = await StandInModel.StartAsync(ModelParts.Says(Good));
        using var place = new Workplace();
        foreach (var (key, value) in model.Settings)
        {
            place.More[key] = value;
        }

        Assert.Contains("is off", await place.RunAsync("model", "off"), StringComparison.Ordinal);
        Assert.Contains("\"writer\":\"newspaper\"", await place.RunAsync("ask", Question, "--json", "--source", TestKit.RepositoryFiles.Page), StringComparison.Ordinal);
        Assert.Contains("is on", await place.RunAsync("model", "on"), StringComparison.Ordinal);
        Assert.Contains("is on", await place.RunAsync("model"), StringComparison.Ordinal);
        Assert.Empty(model.Requests);
    }

    [Fact]
    public async Task Command_EndpointWithoutModel_IsRefusedWithASentence()
    {
        var (exitCode, _, error) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["LanguageModel__Endpoint"] = "ftp://x", ["LanguageModel__Model"] = "" }, ["model"]);

        Assert.Equal(1, exitCode);
        Assert.Contains("LanguageModel:Endpoint must be an address", error, StringComparison.Ordinal);
        Assert.Contains("LanguageModel:Model must name the model", error, StringComparison.Ordinal);
    }
}
