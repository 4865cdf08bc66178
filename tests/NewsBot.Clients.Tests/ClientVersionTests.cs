namespace NewsBot.Clients.Tests;

public class ClientVersionTests
{
    [Fact]
    public async Task Clients_Installed_AreTheMeasuredVersions()
    {
        var versions = await NodeScript.RunAsync("versions.mjs");

        Assert.Equal("0.15.8", versions.GetProperty("directLine").GetString());
        Assert.Equal("4.23.3", versions.GetProperty("connector").GetString());
    }

    [Fact]
    public async Task Bot_Started_Answers()
    {
        await using var bot = await RunningBot.StartAsync();
        using var client = new HttpClient();

        Assert.Equal("{\"status\":\"ok\",\"articles\":8}", await client.GetStringAsync(bot.Address + "/healthz", TestContext.Current.CancellationToken));
    }
}
