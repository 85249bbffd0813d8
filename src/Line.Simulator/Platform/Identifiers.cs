using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;

namespace Line.Simulator.Platform;

/// <summary>Ids and tokens in the forms LINE gives them.</summary>
internal sealed class Identifiers(RandomNumberGenerator random, TimeProvider time)
{
    private const string Alphanumerics = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const long MessageIdsPerMillisecond = 100_000;

    private readonly UlidSource _ulids = new(random, time);

    // Starting from the clock keeps the ids of a later run above those a state file brought along.
    private long _lastMessageId = time.GetUtcNow().ToUnixTimeMilliseconds() * MessageIdsPerMillisecond;

    public string NewUserId() => "U" + Hex(16);

    public string NewGroupId() => "C" + Hex(16);

    public string NewRoomId() => "R" + Hex(16);

    public string NewRichMenuId() => "richmenu-" + Hex(16);

    public string NewReplyToken() => Hex(16);

    public string NewLinkToken() => Alphanumeric(32);

    public string NewSessionKey() => Opaque(24);

    public string NewLoginCode() => Alphanumeric(20);

    public string NewLoginToken() => Opaque(96);

    public string NewChannelToken() => Opaque(129);

    public string NewTokenKeyId() => Opaque(16);

    public string NewLiffSuffix() => Alphanumeric(8);

    public string NewKeyId() => Hex(16);

    public string NewBatchId() => Hex(8);

    public string NewWebhookEventId() => _ulids.Next();

    public string NewRequestId()
    {
        Span<byte> bytes = stackalloc byte[16];
        random.GetBytes(bytes);
        return new Guid(bytes).ToString("D");
    }

    public string NewQuoteToken() => Opaque(36);

    public string NewMarkAsReadToken() => Opaque(24);

    public string NewMessageId() => Interlocked.Increment(ref _lastMessageId).ToString(CultureInfo.InvariantCulture);

    private string Hex(int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        random.GetBytes(bytes);
        return Convert.ToHexStringLower(bytes);
    }

    private string Opaque(int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        random.GetBytes(bytes);
        return Base64Url.EncodeToString(bytes);
    }

    private string Alphanumeric(int length)
    {
        Span<byte> bytes = stackalloc byte[length];
        random.GetBytes(bytes);
        Span<char> characters = stackalloc char[length];
        for (var i = 0; i < length; i++)
        {
            characters[i] = Alphanumerics[bytes[i] % Alphanumerics.Length];
        }

        return new string(characters);
    }
}
