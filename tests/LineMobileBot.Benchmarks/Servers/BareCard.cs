using LineMobileBot.Benchmarks.Loads;

namespace LineMobileBot.Benchmarks.Servers;

/// <summary>The constant reply of the baseline: a Flex card of the size of a real balance, about 2.4 KB.</summary>
internal static class BareCard
{
    private const int Rows = 8;

    private const string Row = """
        {"type":"box","layout":"horizontal","margin":"md","contents":[
        {"type":"text","text":"Data of this month","size":"sm","color":"#555555","flex":3},
        {"type":"text","text":"2.35 GB of 3 GB","size":"sm","color":"#111111","align":"end","weight":"bold","flex":4}]}
        """;

    private const string BeforeToken = """{"replyToken":" """;

    private static readonly byte[] Before = LineChannel.Utf8(BeforeToken.TrimEnd());
    private static readonly byte[] After = LineChannel.Utf8(
        """
        ","messages":[{"type":"flex","altText":"2.35 GB of 3 GB left","contents":{"type":"bubble","body":
        {"type":"box","layout":"vertical","spacing":"md","contents":[
        """
            + string.Join(',', Enumerable.Repeat(Row, Rows))
            + "]}}}]}"
    );

    public static byte[] For(ReadOnlySpan<byte> replyToken)
    {
        var reply = new byte[Before.Length + ReplyTokenStamp.Length + After.Length];
        Before.CopyTo(reply, 0);
        replyToken.CopyTo(reply.AsSpan(Before.Length));
        After.CopyTo(reply, Before.Length + ReplyTokenStamp.Length);
        return reply;
    }
}
