using LineMobileBot.Conversations;
using LineMobileBot.Features.ContractLinks;

namespace LineMobileBot.Tests.Rooms.ContractLinks;

public sealed class LinkNonceRuleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 15, 3, 0, 0, TimeSpan.Zero);
    private static readonly LineUserId Father = new("U-father");
    private static readonly LineUserId Stranger = new("U-stranger");
    private static readonly Guid Contractor = new("0192f1c4-5c1b-7d0e-9c53-8d6a2a9a3c11");

    private static readonly LinkNonce Fresh = new([1, 2, 3], Contractor, Father, Now.AddMinutes(10), IsSettled: false);

    [Fact]
    public void A_fresh_nonce_of_the_same_person_is_accepted() =>
        Assert.Equal(new LinkNonceOutcome.Accepted(Contractor), Decide(Fresh, Father, Now));

    [Fact]
    public void A_nonce_is_good_until_one_tick_before_its_time_is_over()
    {
        Assert.IsType<LinkNonceOutcome.Accepted>(Decide(Fresh, Father, Fresh.ExpiresAt.AddTicks(-1)));
        AssertRefused("expired-nonce", usesUp: true, Decide(Fresh, Father, Fresh.ExpiresAt));
    }

    [Fact]
    public void An_unknown_nonce_is_refused() =>
        AssertRefused("unknown-nonce", usesUp: false, Decide(nonce: null, Father, Now));

    [Fact]
    public void A_nonce_is_used_once() =>
        AssertRefused("used-nonce", usesUp: false, Decide(Fresh with { IsSettled = true }, Father, Now));

    [Fact]
    public void A_nonce_that_another_person_brings_is_void() =>
        AssertRefused("foreign-nonce", usesUp: true, Decide(Fresh, Stranger, Now));

    [Fact]
    public void A_link_that_LINE_calls_failed_voids_its_nonce() =>
        AssertRefused("other-line-account", usesUp: true, LinkNonceRule.Decide(false, Fresh, LineUserId.Nobody, Now));

    private static LinkNonceOutcome Decide(LinkNonce? nonce, LineUserId by, DateTimeOffset now) =>
        LinkNonceRule.Decide(isOk: true, nonce, by, now);

    private static void AssertRefused(string reason, bool usesUp, LinkNonceOutcome outcome) =>
        Assert.Equal(new LinkNonceOutcome.Refused(reason, usesUp), outcome);
}
