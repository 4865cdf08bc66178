namespace NewsBot.Clients.Tests;

/// <summary>Waiting for what another process does.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks again and again until it is so; fails after a minute.</summary>
    public static async Task TrueAsync(Func<bool> isSo)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < Patience, "It did not come to be so within a minute.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
