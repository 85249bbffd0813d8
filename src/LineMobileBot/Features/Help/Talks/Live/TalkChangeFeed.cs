using System.Threading.Channels;
using LineMobileBot.Infrastructure;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.Live;

/// <summary>
/// Hears of changes from all replicas on one connection of its own, and hands them to the desks that this replica serves. When
/// the connection breaks, the desks are let go: they come back and ask for what they missed.
/// </summary>
internal sealed partial class TalkChangeFeed(BotSettings settings, TimeProvider clock, ILogger<TalkChangeFeed> logger)
    : BackgroundService
{
    /// <summary>A desk this far behind is let go too: catching up from the table is cheaper than remembering for it.</summary>
    private const int MostUnread = 256;
    private const int KeepAliveSeconds = 30;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private readonly Lock gate = new();
    private readonly HashSet<Channel<TalkChange>> desks = [];
    private TaskCompletionSource listening = New();

    /// <summary>From now on; wait for it before looking for what was missed, and nothing falls between.</summary>
    public async Task<Subscription> SubscribeAsync(CancellationToken cancellationToken)
    {
        await Volatile.Read(ref listening).Task.WaitAsync(cancellationToken);
        var desk = Channel.CreateBounded<TalkChange>(
            new BoundedChannelOptions(MostUnread) { FullMode = BoundedChannelFullMode.Wait }
        );
        lock (gate)
        {
            desks.Add(desk);
        }

        return new Subscription(this, desk);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
            {
                Log.Lost(logger, failure);
                LetAllGo();
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                LetAllGo();
            }
        }
    }

    private async Task ListenAsync(CancellationToken cancellationToken)
    {
        // Not of the pool: whoever got this connection next would get our notifications too.
        var own = new NpgsqlConnectionStringBuilder(settings.ConnectionString)
        {
            Pooling = false,
            KeepAlive = KeepAliveSeconds,
        };
        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        connection.Notification += (_, notification) => Hand(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {TalkChangeRow.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(cancellationToken);
        }

        Volatile.Read(ref listening).TrySetResult();
        while (true)
        {
            await connection.WaitAsync(cancellationToken);
        }
    }

    private void Hand(string payload)
    {
        if (TalkChange.Read(payload) is not { } change)
        {
            return;
        }

        lock (gate)
        {
            foreach (var desk in desks)
            {
                if (!desk.Writer.TryWrite(change))
                {
                    desk.Writer.TryComplete();
                }
            }
        }
    }

    private void LetAllGo()
    {
        Volatile.Write(ref listening, New());
        lock (gate)
        {
            foreach (var desk in desks)
            {
                desk.Writer.TryComplete();
            }

            desks.Clear();
        }
    }

    private void LetGo(Channel<TalkChange> desk)
    {
        lock (gate)
        {
            desks.Remove(desk);
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>One desk's ear; dispose it when the desk is gone.</summary>
    internal sealed class Subscription(TalkChangeFeed feed, Channel<TalkChange> desk) : IDisposable
    {
        public ChannelReader<TalkChange> Changes => desk.Reader;

        public void Dispose() => feed.LetGo(desk);
    }

    private static partial class Log
    {
        [LoggerMessage(1862, LogLevel.Warning, "The connection that hears of talks was lost; it is opened anew")]
        public static partial void Lost(ILogger logger, Exception failure);
    }
}
