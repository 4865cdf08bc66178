using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsBot.Tests.Channels;

/// <summary>Keeps what the program writes to its log: the id of each entry and its words.</summary>
internal sealed class LogRecord : ILoggerProvider, ILogger
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly ConcurrentQueue<(int Id, string Words)> entries = new();

    /// <summary>All of it.</summary>
    public IReadOnlyList<(int Id, string Words)> Entries => [.. entries];

    /// <summary>Has a program write into it.</summary>
    public void AddTo(IServiceCollection services) => services.AddSingleton<ILoggerProvider>(this);

    /// <summary>Waits until there are so many entries of that id, and gives the words of the last; fails after half a minute.</summary>
    public async Task<string> UntilAsync(int id, int count = 1)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (entries.Count(entry => entry.Id == id) < count)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, $"No entry {id} in the log: {string.Join('\n', entries)}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        return entries.Last(entry => entry.Id == id).Words;
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => entries.Enqueue((eventId.Id, formatter(state, exception)));

    public void Dispose()
    {
    }
}
