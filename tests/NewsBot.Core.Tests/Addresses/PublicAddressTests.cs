using System.Net;
using NewsBot.Core.Addresses;

namespace NewsBot.Core.Tests.Addresses;

public class PublicAddressTests
{
    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("172.32.0.1", true)]
    [InlineData("2001:4860:4860::8888", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("0.0.0.0", false)]
    [InlineData("0.1.2.3", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.2", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.16.0.1", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("198.18.0.1", false)]
    [InlineData("224.0.0.1", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::", false)]
    [InlineData("::1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("::ffff:192.168.0.1", false)]
    [InlineData("::ffff:169.254.169.254", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("2002:a00:1::1", false)]
    [InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1", false)]
    [InlineData("ff02::1", false)]
    public void IsPublic_Address_TellsTheInternetFromTheRest(string address, bool expected) => Assert.Equal(expected, PublicAddress.IsPublic(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://127.0.0.1:80/", true)]
    [InlineData("http://127.9.9.9/", true)]
    [InlineData("http://2130706433/", true)]
    [InlineData("http://0x7f.1/", true)]
    [InlineData("http://[::1]:80/", true)]
    [InlineData("http://[::ffff:127.0.0.1]/", true)]
    [InlineData("http://LocalHost/", true)]
    [InlineData("http://loopback/", true)] // Uri itself makes localhost of it.
    [InlineData("http://localhost.example.org/", false)]
    [InlineData("http://127.0.0.1.example.org/", false)]
    [InlineData("http://0.0.0.0/", false)]
    public void IsLoopbackHost_Address_GoesByItsWords(string url, bool expected) => Assert.Equal(expected, PublicAddress.IsLoopbackHost(new Uri(url)));

    [Fact]
    public async Task OpenAsync_RefusedAddress_IsNotConnectedTo()
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        await Assert.ThrowsAsync<InvalidOperationException>(() => CheckedConnection.OpenAsync(
            "news.example.org", port, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), _ => throw new InvalidOperationException(), TestContext.Current.CancellationToken).AsTask());

        Assert.False(listener.Pending());
    }
}
