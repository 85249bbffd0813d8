using System.Net;
using LineMobileBot.Site;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.SignIns;

namespace LineMobileBot.Tests.SiteTests;

public sealed class SignInRuleTests
{
    private const string IPhoneLine =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Safari Line/14.19.0";

    private static readonly Place Home = new([1, 2, 3], "iPhone LINE", "203.0.113.0/24");

    [Fact]
    public void The_first_sign_in_of_all_is_from_no_new_place() => Assert.False(NewPlaceRule.IsNew(Home, []));

    [Fact]
    public void A_browser_that_was_here_before_is_known_wherever_it_is() =>
        Assert.False(NewPlaceRule.IsNew(Home with { Network = "198.51.100.0/24", Device = "iPhone Safari" }, [Home]));

    [Fact]
    public void A_browser_that_lost_its_cookie_is_known_by_its_kind_on_the_same_network() =>
        Assert.False(NewPlaceRule.IsNew(Home with { DeviceHash = null }, [Home]));

    [Fact]
    public void The_same_kind_of_device_on_another_network_is_a_new_place() =>
        Assert.True(NewPlaceRule.IsNew(Home with { DeviceHash = [9], Network = "198.51.100.0/24" }, [Home]));

    [Fact]
    public void Another_kind_of_device_on_the_same_network_is_a_new_place() =>
        Assert.True(NewPlaceRule.IsNew(Home with { DeviceHash = [9], Device = "Windows Chrome" }, [Home]));

    [Fact]
    public void Two_browsers_that_say_nothing_of_themselves_are_not_the_same() =>
        Assert.True(NewPlaceRule.IsNew(Home with { DeviceHash = null, Device = "" }, [Home with { Device = "" }]));

    [Theory]
    [InlineData(IPhoneLine, "iPhone LINE")]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 Chrome/141.0 Mobile Safari/537.36",
        "Android Chrome"
    )]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/141.0 Safari/537.36 Edg/141.0",
        "Windows Edge"
    )]
    [InlineData(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
        "Mac Safari"
    )]
    [InlineData("curl/8.0", "")]
    [InlineData("", "")]
    public void A_device_is_told_in_two_words(string userAgent, string device) =>
        Assert.Equal(device, DeviceKinds.Of(userAgent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.0/24")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.0/24")]
    [InlineData("::1", "localhost")]
    [InlineData("2001:db8:1234:5678:9abc::1", "2001:db8:1234::/48")]
    public void An_address_is_kept_as_its_network_only(string address, string network) =>
        Assert.Equal(network, Networks.Of(IPAddress.Parse(address)));

    [Theory]
    [InlineData("kenichi", "seven77", nameof(PasswordRefusal.TooShort))]
    [InlineData("kenichi", "11111111", nameof(PasswordRefusal.TooPlain))]
    [InlineData("kenichi-yamada", "Kenichi-Yamada", nameof(PasswordRefusal.IsLoginId))]
    public void A_weak_password_is_refused_with_its_reason(string loginId, string password, string reason) =>
        Assert.Equal(reason, PasswordRule.RefusalOf(password, loginId)?.ToString());

    [Fact]
    public void A_password_may_be_a_whole_sentence_but_no_book()
    {
        Assert.Null(PasswordRule.RefusalOf("the cat sits on the red roof", "kenichi"));
        Assert.Equal(
            PasswordRefusal.TooLong,
            PasswordRule.RefusalOf(string.Concat(Enumerable.Repeat("abcd", 33)), "kenichi")
        );
    }

    [Theory]
    [InlineData("/mypage")]
    [InlineData("/mypage/top-up/1?size=1GB")]
    [InlineData("/mypage?from=mail")]
    public void A_way_back_to_a_page_of_ours_is_kept(string address) =>
        Assert.Equal(address, ReturnUrl.OrHome(address));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("https://evil.example/mypage")]
    [InlineData("//evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("/mypage/\r\nSet-Cookie: a=b")]
    [InlineData("/mypage/\\evil")]
    [InlineData("/mypages")]
    [InlineData("/api/plans")]
    public void Any_other_way_back_leads_home(string? address) => Assert.Equal("/mypage", ReturnUrl.OrHome(address));
}
