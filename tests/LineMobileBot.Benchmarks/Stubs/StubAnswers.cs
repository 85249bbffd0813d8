using System.Globalization;
using System.Text;
using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Stubs;

/// <summary>What the stub says to which call, ready as bytes.</summary>
internal static class StubAnswers
{
    private static readonly byte[] Sent = Ok(
        """{"sentMessages":[{"id":"461230966842064897","quoteToken":"IStG5h1Tz7bJ2kPq0Vd9xQ3nLw8aYc4e"}]}"""
    );
    private static readonly byte[] RichMenus = Ok("""{"richmenus":[]}""");
    private static readonly byte[] RichMenuAliases = Ok("""{"aliases":[]}""");
    private static readonly byte[] RichMenu = Ok("""{"richMenuId":"richmenu-00000000000000000000000000000001"}""");
    private static readonly byte[] BotInfo = Ok(
        $$"""{"userId":"{{LineChannel.BotUserId}}","basicId":"{{LineChannel.BasicId}}","displayName":"Bench","chatMode":"bot","markAsReadMode":"auto"}"""
    );
    private static readonly byte[] Anything = Ok("{}");

    public static ReadOnlySpan<byte> Reply => "POST /v2/bot/message/reply "u8;

    public static ReadOnlySpan<byte> Push => "POST /v2/bot/message/push "u8;

    public static byte[] To(ReadOnlySpan<byte> call) =>
        call switch
        {
            _ when call.StartsWith(Reply) || call.StartsWith(Push) => Sent,
            _ when call.StartsWith("GET /v2/bot/richmenu/list "u8) => RichMenus,
            _ when call.StartsWith("GET /v2/bot/richmenu/alias/list "u8) => RichMenuAliases,
            _ when call.StartsWith("POST /v2/bot/richmenu "u8) => RichMenu,
            _ when call.StartsWith("GET /v2/bot/user/"u8) => RichMenu,
            _ when call.StartsWith("GET /v2/bot/info "u8) => BotInfo,
            _ => Anything,
        };

    private static byte[] Ok(string json) =>
        Encoding.UTF8.GetBytes(
            string.Create(
                CultureInfo.InvariantCulture,
                $"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nx-line-request-id: 6f1c0f5c-6d3e-4b5e-9d6b-2f3a8c0e7d11\r\nContent-Length: {json.Length}\r\n\r\n{json}"
            )
        );
}
