using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NewsBot.Core.Embedding;
using NewsBot.Prompting.Embedding;
using NewsBot.TestKit;

namespace NewsBot.Prompting.Tests.Embedding;

public sealed class PassageEmbedderTests : IAsyncLifetime
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMinutes(1);
    private readonly EmbeddingOptions options = new() { Model = "bge-m3", ApiKey = "sk-secret", Dimensions = 512 };
    private EmbeddingServer server = null!;
    private EmbeddingEndpoint endpoint = null!;

    public async ValueTask InitializeAsync()
    {
        server = await EmbeddingServer.StartAsync(TestContext.Current.CancellationToken);
        options.Endpoint = server.Endpoint;
        endpoint = new EmbeddingEndpoint(Options.Create(options));
    }

    public async ValueTask DisposeAsync()
    {
        endpoint.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task EmbedAsync_ServiceIsWell_GivesTheVectorsInOrder(bool base64)
    {
        server.InBase64 = base64;

        var embedded = await EmbedAsync("专利窗口", "消防宣传");

        Assert.Null(embedded.Failure);
        Assert.Equal([MeaningVector.Of("专利窗口", 512), MeaningVector.Of("消防宣传", 512)], embedded.Vectors);
    }

    [Fact]
    public async Task EmbedAsync_Asks_AsTheServiceExpects()
    {
        await EmbedAsync("专利");
        options.SendDimensions = true;
        await EmbedAsync("专利");

        Assert.Equal(["""{"model":"bge-m3","input":["专利"],"encoding_format":"float"}""", """{"model":"bge-m3","input":["专利"],"encoding_format":"float","dimensions":512}"""], server.Requests.Select(request => request.Body.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver() })));
        Assert.All(server.Requests, request => Assert.Equal("Bearer sk-secret", request.Authorization));
    }

    [Fact]
    public async Task EmbedAsync_NoKey_SendsNone()
    {
        options.ApiKey = "";

        await EmbedAsync("专利");

        Assert.Equal("", Assert.Single(server.Requests).Authorization);
    }

    [Fact]
    public async Task EmbedAsync_VectorsComeInAnotherOrder_GoesByTheirIndexes()
    {
        Answer("""{"data":[{"index":1,"embedding":[2]},{"index":0,"embedding":[1]}]}""");

        Assert.Equal([[1f], [2f]], (await EmbedAsync("甲", "乙")).Vectors);
    }

    [Theory]
    [InlineData(429, EmbeddingFailure.Overloaded)]
    [InlineData(503, EmbeddingFailure.Overloaded)]
    [InlineData(400, EmbeddingFailure.Refused)]
    [InlineData(413, EmbeddingFailure.Refused)]
    [InlineData(401, EmbeddingFailure.NotAllowed)]
    [InlineData(404, EmbeddingFailure.NotThere)]
    [InlineData(500, EmbeddingFailure.Broken)]
    [InlineData(204, EmbeddingFailure.Broken)]
    [InlineData(307, EmbeddingFailure.Broken)]
    public async Task EmbedAsync_AnotherStatus_IsAKnownFailure(int status, EmbeddingFailure expected)
    {
        server.Instead = (context, _) =>
        {
            context.Response.StatusCode = status;
            context.Response.Headers.RetryAfter = "7";
            context.Response.Headers.Location = server.Endpoint + "/embeddings";
            return Task.CompletedTask;
        };

        var embedded = await EmbedAsync("专利");

        Assert.Equal(Embedded.Failed(expected, TimeSpan.FromSeconds(7)) with { Vectors = embedded.Vectors }, embedded);
        Assert.Empty(embedded.Vectors);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("null")]
    [InlineData("""{"error":"none"}""")]
    [InlineData("""{"data":[]}""")]
    [InlineData("""{"data":[{"index":0}]}""")]
    [InlineData("""{"data":[{"index":1,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":["1"]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":"abc"}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1]},{"index":0,"embedding":[1]}]}""")]
    [InlineData("""{"data":[{"index":0,"embedding":[1,""")]
    public async Task EmbedAsync_NoListOfVectors_IsUnreadable(string body)
    {
        Answer(body);

        Assert.Equal(EmbeddingFailure.Unreadable, (await EmbedAsync("专利")).Failure);
    }

    [Fact]
    public async Task EmbedAsync_EndlessAnswer_IsUnreadable()
    {
        server.Instead = async (context, _) =>
        {
            while (true)
            {
                await context.Response.WriteAsync(new string(' ', 1 << 16), context.RequestAborted);
            }
        };

        Assert.Equal(EmbeddingFailure.Unreadable, (await EmbedAsync("专利")).Failure);
    }

    [Fact]
    public async Task EmbedAsync_NoAnswerWithinTheLimit_IsTooSlow()
    {
        server.Instead = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);

        Assert.Equal(EmbeddingFailure.TooSlow, (await Embedder.EmbedAsync(["专利"], TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken)).Failure);
    }

    [Fact]
    public async Task EmbedAsync_BreaksOffInTheMiddle_IsUnreachable()
    {
        server.Instead = async (context, _) =>
        {
            context.Response.ContentLength = 1000;
            await context.Response.WriteAsync("""{"data":[""", context.RequestAborted);
            context.Abort();
        };

        Assert.Equal(EmbeddingFailure.Unreachable, (await EmbedAsync("专利")).Failure);
    }

    [Fact]
    public async Task EmbedAsync_NobodyThere_IsUnreachable()
    {
        await server.DisposeAsync();

        Assert.Equal(EmbeddingFailure.Unreachable, (await EmbedAsync("专利")).Failure);
    }

    [Fact]
    public async Task EmbedAsync_Cancelled_Throws()
    {
        server.Instead = (context, _) => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var cancelled = new CancellationTokenSource(50);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Embedder.EmbedAsync(["专利"], LongEnough, cancelled.Token));
    }

    private PassageEmbedder Embedder => new(endpoint, Options.Create(options), TimeProvider.System);

    private ValueTask<Embedded> EmbedAsync(params string[] texts) => Embedder.EmbedAsync(texts, LongEnough, TestContext.Current.CancellationToken);

    private void Answer(string body) => server.Instead = (context, _) => context.Response.WriteAsync(body, context.RequestAborted);
}
