using NewsBot.Channels.DirectLine;

namespace NewsBot.Tests.Channels.DirectLine;

public class DirectLineOptionsTests
{
    public static TheoryData<string, Action<DirectLineOptions>> Wrong => new()
    {
        { "DirectLine:Secret", options => options.Secret = "too short" },
        { "DirectLine:SigningKey", options => options.SigningKey = "not base64!" },
        { "DirectLine:SigningKey", options => options.SigningKey = Convert.ToBase64String(new byte[31]) },
        { "DirectLine:AllowedOrigins", options => options.AllowedOrigins = ["https://www.example.org/"] },
        { "DirectLine:AllowedOrigins", options => options.AllowedOrigins = ["*"] },
        { "TokenLife", options => options.TokenLife = TimeSpan.FromMinutes(15) },
        { "KeepAlive", options => options.KeepAlive = TimeSpan.FromSeconds(31) },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_WrongOption_IsNamed(string option, Action<DirectLineOptions> set)
    {
        var options = new DirectLineOptions();
        set(options);

        Assert.Contains(option, new DirectLineOptionsValidator().Validate(null, options).FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_GoodOptions_AreTaken() => Assert.True(new DirectLineOptionsValidator().Validate(null, new DirectLineOptions
    {
        Secret = "a secret of more than 16 characters",
        SigningKey = Convert.ToBase64String(new byte[32]),
        AllowedOrigins = ["https://www.example.org", "http://127.0.0.1:8080"],
    }).Succeeded);
}
