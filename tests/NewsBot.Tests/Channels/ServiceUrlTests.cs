using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using NewsBot.Core.Addresses;
using NewsBot.Tests.Channels.Authentication;

namespace NewsBot.Tests.Channels;

/// <summary>Addresses for replies that must not be called, whatever the token that comes with them.</summary>
public sealed class ServiceUrlTests : IAsyncLifetime
{
    private const int ReplyNotDelivered = 3000;
    private readonly TcpListener trap = new(IPAddress.Loopback, 0);
    private GuardedBot bot = null!;

    public async ValueTask InitializeAsync()
    {
        trap.Start();
        bot = await GuardedBot.StartAsync(
            services => services.AddSingleton<HostResolver>(ResolveAsync),
            ("BotFramework:TrustedServiceHosts:0", "trusted.example.org"),
            ("BotFramework:TrustedServiceHosts:1", "10.11.12.13"));
    }

    public async ValueTask DisposeAsync()
    {
        trap.Dispose();
        await bot.DisposeAsync();
    }

    [Theory]
    [InlineData("https://169.254.169.254/latest")]
    [InlineData("https://2852039166/latest")]
    [InlineData("https://0xa9.0xfe.0xa9.0xfe/latest")]
    [InlineData("https://169.254.1.1")]
    [InlineData("https://10.0.0.1")]
    [InlineData("https://172.16.0.1")]
    [InlineData("https://192.168.1.1")]
    [InlineData("https://192.168.257")]
    [InlineData("https://100.64.0.1")]
    [InlineData("https://0.0.0.0")]
    [InlineData("https://0/")]
    [InlineData("https://224.0.0.1")]
    [InlineData("https://[fe80::1]")]
    [InlineData("https://[fd00:ec2::254]")]
    [InlineData("https://[::]")]
    [InlineData("https://[::ffff:10.0.0.1]")]
    [InlineData("https://[::ffff:a9fe:a9fe]")]
    [InlineData("https://[64:ff9b::a9fe:a9fe]")]
    [InlineData("http://channel.example.org")]
    [InlineData("http://169.254.169.254")]
    [InlineData("http://127.0.0.1.example.org")]
    public async Task Post_AddressInsideTheHouse_IsForbiddenEvenToAChannel(string address)
    {
        var response = await bot.GreetAsync(Channel(address), address);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("https://user@channel.example.org")]
    [InlineData("https://channel.example.org@169.254.169.254/")]
    [InlineData("http://user:word@127.0.0.1/")]
    [InlineData("https://channel.example.org/?to=")]
    [InlineData("https://channel.example.org/#")]
    [InlineData("https://channel.example.org/#here")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1/")]
    [InlineData("//channel.example.org/")]
    [InlineData("channel.example.org")]
    [InlineData("https://")]
    [InlineData(" ")]
    public async Task Post_NoPlainAddress_IsABadRequest(string address)
    {
        var response = await bot.GreetAsync(Channel(address), address);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("loopback.example.org")]
    [InlineData("metadata.example.org")]
    [InlineData("mixed.example.org")]
    [InlineData("mapped.example.org")]
    public async Task Post_NameThatLeadsInsideTheHouse_IsNotConnectedTo(string host)
    {
        var address = $"https://{host}:{Port}/";

        var response = await bot.GreetAsync(Channel(address), address);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Contains("ServiceAddressRefused", await bot.Log.UntilAsync(ReplyNotDelivered, count: 2), StringComparison.Ordinal);
        Assert.False(trap.Pending());
        Assert.Empty(bot.Issuer.Forms.Skip(1));
    }

    [Theory]
    [InlineData("https://channel.example.org/", HttpStatusCode.Forbidden)]
    [InlineData("https://botframework.com.example.org/", HttpStatusCode.Forbidden)]
    [InlineData("https://evilbotframework.com/", HttpStatusCode.Forbidden)]
    [InlineData("https://93.184.216.34/", HttpStatusCode.Forbidden)]
    [InlineData("https://loopback.botframework.com/", HttpStatusCode.Accepted)]
    [InlineData("https://smba.trafficmanager.net/teams/", HttpStatusCode.Accepted)]
    [InlineData("https://sub.trusted.example.org/", HttpStatusCode.Accepted)]
    [InlineData("https://10.11.12.13/", HttpStatusCode.Accepted)]
    [InlineData("http://127.0.0.1:9/", HttpStatusCode.Accepted)]
    [InlineData("http://[::1]:9/", HttpStatusCode.Accepted)]
    public async Task Post_EmulatorsToken_RepliesToThisMachineAndTrustedHostsOnly(string address, HttpStatusCode expected)
    {
        var response = await bot.GreetAsync(bot.Issuer.OfEmulator(2), address);

        Assert.Equal(expected, response.StatusCode);
    }

    [Fact]
    public async Task Post_TrustedHostOfMicrosoftThatLeadsToThisMachine_IsNotConnectedTo()
    {
        await bot.GreetAsync(bot.Issuer.OfEmulator(2), $"https://loopback.botframework.com:{Port}/");

        Assert.Contains("ServiceAddressRefused", await bot.Log.UntilAsync(ReplyNotDelivered, count: 2), StringComparison.Ordinal);
        Assert.False(trap.Pending());
    }

    [Fact]
    public async Task Post_HostTrustedByTheSettings_MayLeadToThisMachine()
    {
        await bot.GreetAsync(bot.Issuer.OfEmulator(2), $"https://trusted.example.org:{Port}/");

        using var connection = await trap.AcceptTcpClientAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(connection.Connected);
    }

    private int Port => ((IPEndPoint)trap.LocalEndpoint).Port;

    private string Channel(string address) => bot.Issuer.OfChannel(claims => claims["serviceurl"] = address);

    /// <summary>Stands for the name server, and knows nothing of the internet.</summary>
    private static Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken) => Task.FromResult<IPAddress[]>(host switch
    {
        "metadata.example.org" => [IPAddress.Parse("169.254.169.254")],
        "mixed.example.org" => [IPAddress.Parse("8.8.8.8"), IPAddress.Loopback],
        "mapped.example.org" => [IPAddress.Parse("::ffff:127.0.0.1")],
        "loopback.example.org" or "loopback.botframework.com" or "trusted.example.org" => [IPAddress.Loopback],
        _ => throw new SocketException((int)SocketError.HostNotFound),
    });
}
