using NewsBot.Core.Embedding;

namespace NewsBot.Core.Tests.Embedding;

public class EmbeddingOptionsTests
{
    [Fact]
    public void Validate_Defaults_AreFine() => Assert.Empty(Problems(new EmbeddingOptions()));

    [Theory]
    [InlineData("127.0.0.1:11434/v1")]
    [InlineData("ftp://127.0.0.1/v1")]
    [InlineData("http://user:word@127.0.0.1/v1")]
    [InlineData("http://127.0.0.1/v1?api-version=1")]
    public void Validate_NoHttpAddress_IsNamed(string endpoint) =>
        Assert.StartsWith("Embedding:Endpoint must be", Assert.Single(Problems(new EmbeddingOptions { Endpoint = endpoint, Model = "m" })), StringComparison.Ordinal);

    [Fact]
    public void Validate_EndpointWithoutModel_IsNamed() =>
        Assert.StartsWith("Embedding:Model needs", Assert.Single(Problems(new EmbeddingOptions { Endpoint = "http://127.0.0.1:1/v1" })), StringComparison.Ordinal);

    [Theory]
    [InlineData("sk-1\n")]
    [InlineData("Bearer sk-1")]
    [InlineData("密码")]
    public void Validate_KeyThatIsNone_IsNamedWithoutBeingShown(string key)
    {
        var problem = Assert.Single(Problems(new EmbeddingOptions { ApiKey = key }));

        Assert.StartsWith("Embedding:ApiKey must", problem, StringComparison.Ordinal);
        Assert.DoesNotContain(key, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_NumbersOutOfBounds_AreAllNamed()
    {
        var options = new EmbeddingOptions { Dimensions = 0, BatchSize = 0, QuestionTimeLimit = TimeSpan.Zero, BatchTimeLimit = TimeSpan.Zero, Rest = TimeSpan.Zero, FailuresBeforeRest = 0, CachedQuestions = -1, FusionConstant = -1, VectorWeight = -1 };

        Assert.Equal(9, Problems(options).Count(problem => problem.Contains("Embedding:", StringComparison.Ordinal) && problem.Contains("must lie between", StringComparison.Ordinal)));
    }

    private static IReadOnlyList<string> Problems(EmbeddingOptions options) => [.. new EmbeddingOptionsValidator().Validate(null, options).Failures ?? []];
}
