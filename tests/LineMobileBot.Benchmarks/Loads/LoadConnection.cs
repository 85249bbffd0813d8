using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>One kept-alive connection to the bot's door, with at most one request under way.</summary>
internal sealed class LoadConnection : IDisposable
{
    private const int LargestAnswerBytes = 16_384;
    private const int StatusAt = 9;
    private const int StatusLength = 3;

    private readonly byte[] _received = new byte[LargestAnswerBytes];
    private readonly SignedWebhook _webhook;
    private int _length;
    private ReplyTokenStamp _stamp;

    public LoadConnection(IPEndPoint door, SignedWebhook webhook)
    {
        _webhook = webhook;
        Socket = new Socket(door.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        Socket.Connect(door);
    }

    public Socket Socket { get; }

    /// <summary>Sends the next event; false when the source has no more.</summary>
    public bool TrySend(IEventSource source, LoadRun run, long due)
    {
        var request = _webhook.Next(source, run.Door, run.Number, due, out _stamp);
        while (!request.IsEmpty)
        {
            request = request[Socket.Send(request)..];
            if (request.IsEmpty)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes what has arrived; true when the answer is whole and recorded.</summary>
    public bool Receive(DoorRecord door)
    {
        var read = Socket.Receive(_received.AsSpan(_length), SocketFlags.None, out var error);
        if (read == 0 || error != SocketError.Success)
        {
            throw new BenchmarkException("The server closed a connection under load; see its log.");
        }
        _length += read;
        if (!HttpFraming.IsWhole(_received.AsSpan(0, _length), out _, out _))
        {
            return false;
        }
        var status = int.Parse(_received.AsSpan(StatusAt, StatusLength), CultureInfo.InvariantCulture);
        door.Answered(_stamp, status, Stopwatch.GetTimestamp());
        _length = 0;
        return true;
    }

    public void Dispose() => Socket.Dispose();
}
