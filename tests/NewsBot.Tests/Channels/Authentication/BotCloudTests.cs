using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Tests.Channels.Authentication;

/// <summary>The table of the wire contract, section 9.</summary>
public sealed class BotCloudTests
{
    [Fact]
    public void Of_NoSettings_IsThePublicCloud()
    {
        var cloud = BotCloud.Of(new BotIdentityOptions());

        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", cloud.ChannelMetadata);
        Assert.Equal("https://api.botframework.com", cloud.ChannelIssuer);
        Assert.Equal("https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration", cloud.EmulatorMetadata);
        Assert.Equal("https://api.botframework.com/.default", cloud.Scope);
        Assert.Equal(6, cloud.EmulatorIssuers.Count);
    }

    [Fact]
    public void Of_ChannelServiceOfTheGovernment_IsItsCloud()
    {
        var cloud = BotCloud.Of(new BotIdentityOptions { ChannelService = "https://botframework.azure.us" });

        Assert.Equal("https://login.botframework.azure.us/v1/.well-known/openidconfiguration", cloud.ChannelMetadata);
        Assert.Equal("https://api.botframework.us", cloud.ChannelIssuer);
        Assert.Equal("https://login.microsoftonline.us/cab8a31a-1906-4287-a0d8-4eef66b95f6e/v2.0/.well-known/openid-configuration", cloud.EmulatorMetadata);
        Assert.Equal("https://api.botframework.us/.default", cloud.Scope);
        Assert.Contains("https://login.microsoftonline.us/f8cdef31-a31e-4b4a-93e4-5f571e91255a/", cloud.EmulatorIssuers);
        Assert.Equal(4, cloud.EmulatorIssuers.Count);
    }

    [Theory]
    [InlineData("https://scope.example.org")]
    [InlineData("https://scope.example.org/")]
    [InlineData("https://scope.example.org/.default")]
    public void Of_ScopeWithOrWithoutItsEnding_AsksForAllRights(string setting) =>
        Assert.Equal("https://scope.example.org/.default", BotCloud.Of(new BotIdentityOptions { ToChannelFromBotOAuthScope = setting }).Scope);
}
