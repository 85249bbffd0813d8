using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>
/// Sends signed webhooks over kept-alive connections from one thread that polls them all. A thread pool would take its share of
/// the very cores that are measured.
/// </summary>
internal sealed class LoadGenerator : IDisposable
{
    private static readonly TimeSpan LastAnswersWithin = TimeSpan.FromSeconds(15);

    private readonly Dictionary<Socket, LoadConnection> _connections = [];
    private readonly Stack<LoadConnection> _idle = [];
    private readonly List<Socket> _readable = [];
    private readonly IEventSource _source;

    public LoadGenerator(IPEndPoint door, int connections, IEventSource source, int seed)
    {
        _source = source;
        for (var i = 0; i < connections; i++)
        {
            var ids = new WebhookEventIds(seed + i);
            var webhook = new SignedWebhook(door.ToString(), source.DataLength, ids, TimeProvider.System);
            var connection = new LoadConnection(door, webhook);
            _connections.Add(connection.Socket, connection);
            _idle.Push(connection);
        }
    }

    /// <summary>Runs until the window closes or the source is dry, and every request has its answer.</summary>
    public Task RunAsync(LoadRun run, Pace pace, CancellationToken cancellationToken) =>
        Task.Factory.StartNew(
            () => Run(run, pace, cancellationToken),
            cancellationToken,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default
        );

    private void Run(LoadRun run, Pace pace, CancellationToken cancellationToken)
    {
        var giveUpAt = run.Window.Until + MeasuredWindow.Ticks(LastAnswersWithin);
        var hasMore = true;
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var now = Stopwatch.GetTimestamp();
            hasMore = hasMore && now < run.Window.Until && SendDue(run, pace);
            if ((!hasMore && _idle.Count == _connections.Count) || now > giveUpAt)
            {
                return;
            }
            ReceiveReady(run.Door, pace.LooksEvery);
        }
    }

    private bool SendDue(LoadRun run, Pace pace)
    {
        while (_idle.Count > 0 && pace.TryTake(Stopwatch.GetTimestamp(), out var due))
        {
            var connection = _idle.Pop();
            if (!connection.TrySend(_source, run, due))
            {
                _idle.Push(connection);
                run.RanDry = true;
                return false;
            }
        }
        return true;
    }

    private void ReceiveReady(DoorRecord door, TimeSpan within)
    {
        _readable.Clear();
        _readable.AddRange(_connections.Keys);
        Socket.Select(_readable, null, null, within);
        foreach (var socket in _readable)
        {
            var connection = _connections[socket];
            if (connection.Receive(door))
            {
                _idle.Push(connection);
            }
        }
    }

    public void Dispose()
    {
        foreach (var connection in _connections.Values)
        {
            connection.Dispose();
        }
    }
}
