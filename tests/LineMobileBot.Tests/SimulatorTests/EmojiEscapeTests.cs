using System.Text;
using Line.Simulator.Webhooks;

namespace LineMobileBot.Tests.SimulatorTests;

public sealed class EmojiEscapeTests
{
    [Theory]
    [InlineData("\"\\uD83D\\uDE00\"", "\"😀\"")]
    [InlineData("\"\\ud83d\\ude00\\ud83d\\ude00\"", "\"😀😀\"")]
    [InlineData("\"\\\\uD83D\\\\uDE00\"", "\"\\\\uD83D\\\\uDE00\"")]
    [InlineData("\"\\uD83D\"", "\"\\uD83D\"")]
    [InlineData("\"\\uD83D\\n\\\"\"", "\"\\uD83D\\n\\\"\"")]
    [InlineData("\"\\u0001\"", "\"\\u0001\"")]
    public void Only_whole_escaped_emoji_become_characters(string escaped, string expected) =>
        Assert.Equal(expected, Encoding.UTF8.GetString(EmojiEscapes.Undo(Encoding.UTF8.GetBytes(escaped))));
}
