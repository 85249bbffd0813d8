using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>
/// One HTTP request with one signed postback, as LINE sends it. Every part that changes has a fixed width and is written over
/// in place, so that signing is all that a further request costs.
/// </summary>
internal sealed class SignedWebhook
{
    private const int SignatureLength = 44;
    private const int TimestampLength = 13;
    private const char Hole = '.';

    private readonly byte[] _request;
    private readonly int _bodyAt;
    private readonly Range _signature;
    private readonly Range _data;
    private readonly Range _eventId;
    private readonly Range _timestamp;
    private readonly Range _user;
    private readonly Range _token;
    private readonly WebhookEventIds _ids;
    private readonly TimeProvider _clock;

    public SignedWebhook(string host, int dataLength, WebhookEventIds ids, TimeProvider clock)
    {
        (_ids, _clock) = (ids, clock);
        var body = Body(dataLength);
        _request = LineChannel.Utf8(Head(host, body.Length) + body);
        _bodyAt = _request.Length - body.Length;
        _signature = HoleAfter("x-line-signature: "u8, SignatureLength);
        _data = HoleAfter("\"data\":\""u8, dataLength);
        _eventId = HoleAfter("\"webhookEventId\":\""u8, WebhookEventIds.Length);
        _timestamp = HoleAfter("\"timestamp\":"u8, TimestampLength);
        _user = HoleAfter("\"userId\":\""u8, LineUsers.IdLength);
        _token = HoleAfter("\"replyToken\":\""u8, ReplyTokenStamp.Length);
    }

    /// <summary>The next request of <paramref name="source"/>; empty when it has no more.</summary>
    public ReadOnlySpan<byte> Next(IEventSource source, DoorRecord door, int run, long due, out ReplyTokenStamp stamp)
    {
        stamp = default;
        if (!source.TryNext(_request.AsSpan(_user), _request.AsSpan(_data)))
        {
            return [];
        }
        stamp = new ReplyTokenStamp(due, run, door.NextEvent());
        stamp.Write(_request.AsSpan(_token));
        var now = _clock.GetUtcNow().ToUnixTimeMilliseconds();
        now.TryFormat(_request.AsSpan(_timestamp), out _, provider: CultureInfo.InvariantCulture);
        _ids.Write(_request.AsSpan(_eventId), now, stamp);
        Sign();
        return _request;
    }

    private void Sign()
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(LineChannel.SecretKey, _request.AsSpan(_bodyAt), hash);
        Base64.EncodeToUtf8(hash, _request.AsSpan(_signature), out _, out _);
    }

    private Range HoleAfter(ReadOnlySpan<byte> label, int length)
    {
        var from = _request.AsSpan().IndexOf(label) + label.Length;
        return from..(from + length);
    }

    private static string Head(string host, int bodyLength) =>
        string.Create(
                CultureInfo.InvariantCulture,
                $"""
                POST {LineChannel.WebhookPath} HTTP/1.1
                Host: {host}
                User-Agent: LineBotWebhook/2.0
                Content-Type: application/json; charset=utf-8
                x-line-signature: {Holes(SignatureLength)}
                Content-Length: {bodyLength}


                """
            )
            .ReplaceLineEndings("\r\n");

    private static string Body(int dataLength) =>
        $$$"""
            {"destination":"{{{LineChannel.BotUserId}}}","events":[
            {"type":"postback","postback":{"data":"{{{Holes(dataLength)}}}"},
            "webhookEventId":"{{{Holes(WebhookEventIds.Length)}}}","deliveryContext":{"isRedelivery":false},
            "timestamp":{{{Holes(TimestampLength)}}},"source":{"type":"user","userId":"{{{Holes(
                LineUsers.IdLength
            )}}}"},
            "replyToken":"{{{Holes(ReplyTokenStamp.Length)}}}","mode":"active"}]}
            """.ReplaceLineEndings(
            ""
        );

    private static string Holes(int length) => new(Hole, length);
}
