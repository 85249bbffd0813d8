using System.Diagnostics;
using System.Net.Sockets;
using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Stubs;

/// <summary>One connection of a client of LINE's API: reads whole calls and answers each.</summary>
internal sealed class StubConnection(Socket socket)
{
    private const int FirstCapacity = 16_384;

    private byte[] _received = new byte[FirstCapacity];
    private int _length;

    /// <summary>Takes what has arrived and answers every call that is whole; false when the client has gone.</summary>
    public bool Answer(LoadRun? run)
    {
        if (!TryReceive())
        {
            return false;
        }
        var taken = 0;
        while (HttpFraming.IsWhole(_received.AsSpan(taken, _length - taken), out var headLength, out var totalLength))
        {
            var call = _received.AsSpan(taken, totalLength);
            Record(call, headLength, run);
            socket.Send(StubAnswers.To(call));
            taken += totalLength;
        }
        Keep(taken);
        return true;
    }

    private bool TryReceive()
    {
        try
        {
            var read = socket.Receive(_received.AsSpan(_length));
            _length += read;
            return read > 0;
        }
        catch (SocketException)
        {
            // A client that was killed resets its connections.
            return false;
        }
    }

    private static void Record(ReadOnlySpan<byte> call, int headLength, LoadRun? run)
    {
        var now = Stopwatch.GetTimestamp();
        var body = call[headLength..];
        if (call.StartsWith(StubAnswers.Push))
        {
            run?.Delivery.Pushed(body, now);
        }
        else if (call.StartsWith(StubAnswers.Reply) && TryReadToken(body, out var stamp) && stamp.Run == run?.Number)
        {
            run.Delivery.Replied(stamp, body, now);
        }
    }

    private static bool TryReadToken(ReadOnlySpan<byte> body, out ReplyTokenStamp stamp)
    {
        stamp = default;
        var label = "\"replyToken\":\""u8;
        var at = body.IndexOf(label);
        return at >= 0 && ReplyTokenStamp.TryRead(body[(at + label.Length)..], out stamp);
    }

    /// <summary>Moves the beginning of an unfinished call to the front and makes room for the rest of it.</summary>
    private void Keep(int taken)
    {
        _length -= taken;
        if (taken > 0)
        {
            _received.AsSpan(taken, _length).CopyTo(_received);
        }
        if (_length == _received.Length)
        {
            Array.Resize(ref _received, _received.Length * 2);
        }
    }
}
