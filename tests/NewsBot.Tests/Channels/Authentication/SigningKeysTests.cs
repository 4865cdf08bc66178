using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.Protocols;
using NewsBot.Channels.BotFramework.Authentication;

namespace NewsBot.Tests.Channels.Authentication;

public sealed class SigningKeysTests
{
    private readonly FakeTimeProvider time = new();
    private readonly Documents documents = new();
    private readonly SigningKeys keys;

    public SigningKeysTests() => keys = new SigningKeys("https://issuer.example.org/", documents, time, NullLogger.Instance);

    [Fact]
    public async Task Find_ManyAtOnce_FetchOnce()
    {
        var found = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => RefusalOfAsync("first")));

        Assert.All(found, Assert.Null);
        Assert.Equal(1, documents.Fetches);
    }

    [Fact]
    public async Task Find_UnknownKey_IsLookedForOnceInFiveMinutes()
    {
        await RefusalOfAsync("first");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(TokenRefusal.UnknownKey, await RefusalOfAsync("second"));
        }

        Assert.Equal(2, documents.Fetches);
        documents.Names = ["first", "second"];
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(await RefusalOfAsync("second"));
        Assert.Equal(3, documents.Fetches);
    }

    [Fact]
    public async Task Find_NewKeySoonAfterAFetch_IsFound()
    {
        await RefusalOfAsync("first");
        documents.Names = ["second"];

        Assert.Null(await RefusalOfAsync("second"));
    }

    [Fact]
    public async Task Find_KeyWithdrawnADayAgo_IsUnknown()
    {
        await RefusalOfAsync("first");
        documents.Names = ["second"];

        time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(TokenRefusal.UnknownKey, await RefusalOfAsync("first"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Find_FetchFailsAfterADay_OldKeysGoOnToHold(bool isDown)
    {
        await RefusalOfAsync("first");
        (documents.IsDown, documents.Names) = (isDown, []);

        time.Advance(TimeSpan.FromHours(24));

        Assert.Null(await RefusalOfAsync("first"));
        Assert.Null(await RefusalOfAsync("first"));
        Assert.Equal(2, documents.Fetches);
    }

    [Fact]
    public async Task Find_NothingFetchedYet_IsTriedEachTime()
    {
        documents.IsDown = true;
        Assert.Equal(TokenRefusal.NoKeys, await RefusalOfAsync("first"));
        documents.IsDown = false;

        Assert.Null(await RefusalOfAsync("first"));
    }

    private async Task<TokenRefusal?> RefusalOfAsync(string name) => (await keys.FindAsync(name, TestContext.Current.CancellationToken)).Refusal;

    /// <summary>A configuration and its keys, of which only the names count.</summary>
    private sealed class Documents : IDocumentRetriever
    {
        public IReadOnlyList<string> Names { get; set; } = ["first"];

        public bool IsDown { get; set; }

        public int Fetches { get; private set; }

        public Task<string> GetDocumentAsync(string address, CancellationToken cancel)
        {
            if (address.EndsWith("/keys", StringComparison.Ordinal))
            {
                return Task.FromResult("{\"keys\":[" + string.Join(',', Names.Select(name => string.Create(CultureInfo.InvariantCulture, $$"""{"kty":"RSA","kid":"{{name}}","n":"AQAB","e":"AQAB"}"""))) + "]}");
            }

            Fetches++;
            return IsDown ? Task.FromException<string>(new HttpRequestException("down")) : Task.FromResult("""{"issuer":"i","jwks_uri":"https://issuer.example.org/keys"}""");
        }
    }
}
