using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NewsBot.Prompting.Models;

namespace NewsBot.Prompting.Tests.Models;

public class ModelBreakerTests
{
    private readonly FakeTimeProvider time = new();

    [Fact]
    public void Failed_OftenEnough_RestsThenLetsOneTry()
    {
        var breaker = Breaker();
        breaker.Failed(null);
        Assert.True(breaker.TryEnter());

        breaker.Failed(null);
        Assert.False(breaker.TryEnter());

        time.Advance(TimeSpan.FromSeconds(30));
        Assert.True(breaker.TryEnter());
        Assert.False(breaker.TryEnter());

        breaker.Succeeded();
        Assert.True(breaker.TryEnter());
    }

    [Fact]
    public void Failed_AskedToBeLeftAlone_RestsAsLong()
    {
        var breaker = Breaker();
        breaker.Failed(TimeSpan.FromMinutes(2));

        time.Advance(TimeSpan.FromSeconds(119));
        Assert.False(breaker.TryEnter());
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(breaker.TryEnter());
    }

    [Fact]
    public void Budget_NextDay_BeginsAnew()
    {
        time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("city", TimeSpan.FromHours(8), "city", "city"));
        time.SetUtcNow(new DateTimeOffset(2030, 3, 10, 15, 59, 0, TimeSpan.Zero));
        var budget = new TokenBudget(Options.Create(new LanguageModelOptions { TokensPerDay = 100 }), time);

        Assert.True(budget.TrySetAside(80));
        Assert.False(budget.TrySetAside(80));
        budget.Book(80, 100);
        Assert.True(budget.IsSpent);

        time.Advance(TimeSpan.FromMinutes(1));
        Assert.True(budget.TrySetAside(80));
    }

    private ModelBreaker Breaker() => new(Options.Create(new LanguageModelOptions { FailuresInARow = 2 }), time);
}
