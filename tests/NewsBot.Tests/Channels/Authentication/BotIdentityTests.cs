using Microsoft.Extensions.Options;
using NewsBot.Hosting;

namespace NewsBot.Tests.Channels.Authentication;

public sealed class BotIdentityTests
{
    [Theory]
    [InlineData("MicrosoftAppPassword is missing", "MicrosoftAppId=a")]
    [InlineData("MicrosoftAppId is missing", "MicrosoftAppPassword=verysecret")]
    [InlineData("MicrosoftAppType must be", "MicrosoftAppType=UserAssignedMSI")]
    [InlineData("MicrosoftAppTenantId is missing", "MicrosoftAppType=SingleTenant", "MicrosoftAppId=a", "MicrosoftAppPassword=verysecret")]
    [InlineData("ChannelService must be", "ChannelService=https://example.org")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl must be an https address", "ToBotFromChannelOpenIdMetadataUrl=http://example.org/keys")]
    [InlineData("ToBotFromEmulatorOpenIdMetadataUrl must be an https address", "ToBotFromEmulatorOpenIdMetadataUrl=keys")]
    [InlineData("ToChannelFromBotLoginUrl must be an https address", "ToChannelFromBotLoginUrl=http://login.microsoftonline.com/t")]
    [InlineData("ToChannelFromBotLoginUrl is not one of", "ToChannelFromBotLoginUrl=https://login.example.org/t")]
    [InlineData("BotFramework:TrustedServiceHosts has", "BotFramework:TrustedServiceHosts:0=https://example.org")]
    [InlineData("Serving:Url can be reached from other machines", "Serving:Url=http://0.0.0.0:3978")]
    [InlineData("Serving:Url can be reached from other machines", "Serving:Url=http://[::]:3978")]
    [InlineData("Serving:Url can be reached from other machines", "Serving:Url=http://loopback:3978")]
    [InlineData("Serving:PublicUrl is an address for other machines", "Serving:PublicUrl=https://news.example.org")]
    [InlineData("Serving:Url can be reached from other machines", "Serving:Url=http://news.example.org")]
    [InlineData("Serving:Url must be one http address", "Serving:Url=https://127.0.0.1:3978")]
    public void Start_WrongSetting_SaysWhatToDo(string expected, params string[] settings)
    {
        var exception = Assert.ThrowsAny<Exception>(() => Start(settings));

        Assert.Contains(expected, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("verysecret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MicrosoftAppType=", "MicrosoftAppTenantId=", "ValidateAuthority=")]
    [InlineData("MicrosoftAppId=a", "MicrosoftAppPassword=b", "MicrosoftAppType=MultiTenant", "Serving:Url=http://0.0.0.0:3978")]
    [InlineData("MicrosoftAppId=a", "MicrosoftAppPassword=b", "MicrosoftAppType=singletenant", "MicrosoftAppTenantId=t")]
    [InlineData("BotFramework:Enabled=false", "Serving:Url=http://0.0.0.0:3978")]
    [InlineData("Serving:Url=http://localhost:3978")]
    [InlineData("Serving:Url=http://[::1]:3978")]
    [InlineData("ValidateAuthority=false", "ToChannelFromBotLoginUrl=https://login.example.org/t")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl=http://localhost:8080/keys", "ToChannelFromBotLoginUrl=http://127.0.0.1:8080")]
    public void Start_RightSettings_Starts(params string[] settings) => Start(settings);

    [Fact]
    public void Start_SeveralWrongSettings_NamesAll()
    {
        var exception = Assert.Throws<OptionsValidationException>(() => Start("MicrosoftAppId=a", "MicrosoftAppType=x", "ChannelService=y"));

        Assert.Equal(3, exception.Failures.Count());
    }

    [Fact]
    public async Task Serve_OpenToOthersWithoutAnAppId_StopsWithOneSentence()
    {
        var (exitCode, _, error) = await NewsBotProcess.RunWithAsync(new Dictionary<string, string?> { ["Serving__Url"] = "http://0.0.0.0:0" }, "serve");

        Assert.Equal(1, exitCode);
        Assert.Contains("set MicrosoftAppId and MicrosoftAppPassword, or BotFramework:Enabled=false", error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
    }

    private static void Start(params string[] settings)
    {
        ((IDisposable)NewsBotHost.ForServing(settings.Select(setting => setting.Split('=', 2)).ToDictionary(parts => parts[0], parts => (string?)parts[1]))).Dispose();
    }
}
