namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>Waits for something that happens elsewhere: until it is so, or fails after a bounded time.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan PollEvery = TimeSpan.FromMilliseconds(20);

    public static Task BecomesTrueAsync(string what, Func<bool> condition) =>
        BecomesTrueAsync(what, () => Task.FromResult(condition()));

    public static async Task BecomesTrueAsync(string what, Func<Task<bool>> condition)
    {
        using var timeout = new CancellationTokenSource(Within);
        while (!await condition())
        {
            Assert.False(timeout.IsCancellationRequested, $"Waited {Within.TotalSeconds} s in vain: {what}");
            await Task.Delay(PollEvery);
        }
    }
}
