namespace LineMobileBot.RichMenus;

/// <summary>LINE's ids of the four menus, known to this process once they are provisioned.</summary>
internal sealed class RichMenuIds(TimeProvider clock)
{
    /// <summary>Longer than an undisturbed provisioning takes; whoever waits in vain is tried again by the outbox.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(3);

    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile IReadOnlyDictionary<RichMenuState, string>? known;

    public void Learn(IReadOnlyDictionary<RichMenuState, string> ids)
    {
        known = ids;
        first.TrySetResult();
    }

    /// <exception cref="TimeoutException">The menus are not provisioned yet.</exception>
    public async Task<string> OfAsync(RichMenuState state, CancellationToken cancellationToken)
    {
        await first.Task.WaitAsync(LongestWait, clock, cancellationToken);
        return known![state];
    }
}
