namespace NewsBot.Prompting.Models;

/// <summary>Cuts off an answer that goes on and on: no more of it is read than an answer can have.</summary>
internal sealed class BoundedAnswers : DelegatingHandler
{
    /// <summary>A streamed token takes some hundred bytes; this is enough for more of them than any answer may have.</summary>
    private const long MostBytes = 4 * 1024 * 1024;

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        var (whole, bounded) = (response.Content, new StreamContent(new Bounded(await response.Content.ReadAsStreamAsync(cancellationToken))));
        foreach (var header in whole.Headers)
        {
            bounded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        response.Content = bounded;
        return response;
    }

    private sealed class Bounded(Stream inner) : Stream
    {
        private long left = MostBytes;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count) => Count(inner.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Count(await inner.ReadAsync(buffer, cancellationToken));

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                inner.Dispose();
            }

            base.Dispose(disposing);
        }

        private int Count(int read) => (left -= read) < 0 ? throw new AnswerTooLongException() : read;
    }
}

/// <summary>An answer went on and on.</summary>
internal sealed class AnswerTooLongException() : IOException("The answer is longer than any answer may be.");
