using System.Text;

namespace LineMobileBot.Benchmarks.Loads;

/// <summary>The made-up channel of the measurement.</summary>
internal static class LineChannel
{
    public const string Secret = "benchmark-channel-secret-0123456";
    public const string AccessToken = "benchmark-channel-token";
    public const string BotUserId = "U00000000000000000000000000000b07";
    public const string BasicId = "@bench";
    public const string WebhookPath = "/line/webhook";

    public static ReadOnlySpan<byte> SecretKey => "benchmark-channel-secret-0123456"u8;

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
