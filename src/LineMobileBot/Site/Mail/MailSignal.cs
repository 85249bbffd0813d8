using System.Threading.Channels;

namespace LineMobileBot.Site.Mail;

/// <summary>Wakes the worker of this replica once a mail was committed; another replica finds it a little later.</summary>
internal sealed class MailSignal
{
    private readonly Channel<bool> wish = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );

    public void Set() => wish.Writer.TryWrite(true);

    public async Task WaitAsync(TimeSpan atMost, TimeProvider clock, CancellationToken cancellationToken)
    {
        using var enough = new CancellationTokenSource(atMost, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(enough.Token, cancellationToken);
        try
        {
            await wish.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException)
        {
            // Time to look by itself, or to stop.
        }
    }
}
