using Line.Messaging;
using Line.Messaging.Accounts;

namespace LineMobileBot.Tests.MessagingTests;

public class LineUrlTests
{
    private static readonly Uri Access = new("http://localhost:5090/access/");

    [Fact]
    public void Account_link_escapes_what_base64_has()
    {
        Assert.Equal(
            "http://localhost:5090/access/dialog/bot/accountLink?linkToken=NMZ&nonce=a%2Bb%2Fc0123456%3D%3D",
            AccountLinkUrl.Create(Access, "NMZ", "a+b/c0123456==")
        );
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_nonce_has_10_to_255_characters(int length, bool taken)
    {
        var exception = Record.Exception(() => AccountLinkUrl.Create(Access, "NMZ", new string('n', length)));

        Assert.Equal(taken, exception is null);
    }

    [Fact]
    public void Shared_text_is_a_named_value()
    {
        Assert.Equal(
            "https://line.me/R/share?text=%E5%8F%97%E3%81%91%E5%8F%96%E3%82%8B%20A%26B",
            LineUrlSchemes.ShareText("受け取る A&B")
        );
    }

    [Theory]
    [InlineData("@216ru")]
    [InlineData("216ru")]
    public void Text_for_a_chat_stands_bare_in_the_query(string basicId)
    {
        Assert.Equal("https://line.me/R/oaMessage/%40216ru/?Hi%20there", LineUrlSchemes.OpenChat(basicId, "Hi there"));
    }

    [Fact]
    public void Adding_a_friend_needs_the_id_only()
    {
        Assert.Equal("https://line.me/R/ti/p/%40216ru", LineUrlSchemes.AddFriend("@216ru"));
    }
}
