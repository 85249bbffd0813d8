using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.ContractLinks;

namespace LineMobileBot.Tests.Rooms.ContractLinks;

public sealed class LinkTokenRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 15, 3, 0, 0, TimeSpan.Zero);
    private static readonly IssuedLinkToken Issued = new([1], new LineUserId("U-father"), Now.AddMinutes(10));

    [Theory]
    [InlineData(null, "missing-link-token")]
    [InlineData("", "missing-link-token")]
    [InlineData(" ", "garbled-link-token")]
    [InlineData("abc\0", "garbled-link-token")]
    [InlineData("abc&nonce=1", "garbled-link-token")]
    [InlineData("連携", "garbled-link-token")]
    public void What_cannot_be_a_link_token_is_not_looked_up(string? text, string reason)
    {
        Assert.Null(LinkTokenRule.Read(text, out var why));
        Assert.Equal(reason, why);
    }

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_link_token_has_255_characters_at_most(int length, bool isOne) =>
        Assert.Equal(isOne, LinkTokenRule.Read(new string('a', length), out _) is not null);

    [Fact]
    public void A_link_token_is_good_until_one_tick_before_LINE_drops_it()
    {
        Assert.Equal(
            new LinkTokenOutcome.Good(Issued),
            LinkTokenRule.Decide(Issued, isUsed: false, Issued.ExpiresAt.AddTicks(-1))
        );
        AssertRefused("expired-link-token", isOver: true, Issued, isUsed: false, Issued.ExpiresAt);
    }

    [Fact]
    public void A_used_link_token_is_over() =>
        AssertRefused("used-link-token", isOver: true, Issued, isUsed: true, Now);

    [Fact]
    public void A_link_token_that_was_issued_to_nobody_of_ours_is_foreign() =>
        AssertRefused("foreign-link-token", isOver: false, token: null, isUsed: false, Now);

    private static void AssertRefused(
        string reason,
        bool isOver,
        IssuedLinkToken? token,
        bool isUsed,
        DateTimeOffset now
    ) => Assert.Equal(new LinkTokenOutcome.Refused(reason, isOver), LinkTokenRule.Decide(token, isUsed, now));
}
