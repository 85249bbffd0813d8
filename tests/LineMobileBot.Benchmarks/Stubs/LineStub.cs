using System.Net;
using System.Net.Sockets;
using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Stubs;

/// <summary>
/// LINE's API as far as the measurement needs it, in one thread over plain sockets: it takes every call, answers at once and
/// writes down what arrived when. It is no judge of messages; the simulator is.
/// </summary>
internal sealed class LineStub : IDisposable
{
    private const int Backlog = 512;
    private static readonly TimeSpan LooksEvery = TimeSpan.FromMilliseconds(50);

    private readonly Socket _listener;
    private readonly Dictionary<Socket, StubConnection> _connections = [];
    private readonly List<Socket> _readable = [];
    private readonly Thread _thread;
    private volatile bool _stopping;
    private volatile LoadRun? _run;

    public LineStub()
    {
        _listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _listener.Bind(new IPEndPoint(IPAddress.Loopback, port: 0));
        _listener.Listen(Backlog);
        Url = new Uri($"http://{_listener.LocalEndPoint}");
        _thread = new Thread(Serve) { IsBackground = true, Name = "LINE stub" };
        _thread.Start();
    }

    public Uri Url { get; }

    /// <summary>From now on what arrives is written down for <paramref name="run"/>.</summary>
    public void Attend(LoadRun run) => _run = run;

    private void Serve()
    {
        while (!_stopping)
        {
            _readable.Clear();
            _readable.Add(_listener);
            _readable.AddRange(_connections.Keys);
            Socket.Select(_readable, null, null, LooksEvery);
            foreach (var socket in _readable)
            {
                if (socket == _listener)
                {
                    var accepted = _listener.Accept();
                    accepted.NoDelay = true;
                    _connections.Add(accepted, new StubConnection(accepted));
                }
                else if (!_connections[socket].Answer(_run))
                {
                    _connections.Remove(socket);
                    socket.Dispose();
                }
            }
        }
    }

    public void Dispose()
    {
        _stopping = true;
        _thread.Join();
        _listener.Dispose();
        foreach (var socket in _connections.Keys)
        {
            socket.Dispose();
        }
    }
}
