using System.Web;
using LineMobileBot.Conversations;
using LineMobileBot.Features.SignUps;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;
using Microsoft.Extensions.DependencyInjection;
using static LineMobileBot.IntegrationTests.Rooms.SignUps.SignUpDriver;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

/// <summary>What a new line costs once, said before it is confirmed.</summary>
public sealed class StartFeeTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string Full =
        "登録事務手数料 3,000円（税別） SIMカード発行手数料 400円（税別） はじめに1回だけかかる料金 3,400円（税別）";
    private const string Reduced =
        "登録事務手数料 0円（税別） SIMカード発行手数料 400円（税別） はじめに1回だけかかる料金 400円（税別）";
    private const string Hint = "LINEのトークの「新規申し込み」から進むと";

    [Fact]
    public async Task A_first_line_costs_the_whole_fee_wherever_it_is_applied_for()
    {
        using var browser = site.Stage.NewBrowser();

        var newcomer = await ReviewAsync(browser, Newcomer(NewLoginId()), FromTheChat());

        Assert.Contains(Full, newcomer.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Hint, newcomer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_further_line_is_cheaper_when_it_is_applied_for_through_LINE_and_the_page_says_so()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        await site.Stage.BackOffice.NewLineAsync(loginId, "健一", Plan, site.Stage.Clock.GetUtcNow());

        var throughLine = await ReviewAsync(browser, User(), FromTheChat());
        var elsewhere = await ReviewAsync(browser, User());

        Assert.Contains(Reduced, throughLine.Text, StringComparison.Ordinal);
        Assert.Contains("登録事務手数料は0円（税別）です", throughLine.Text, StringComparison.Ordinal);
        Assert.Contains(Full, elsewhere.Text, StringComparison.Ordinal);
        Assert.Contains(Hint, elsewhere.Text, StringComparison.Ordinal);
    }

    private string FromTheChat()
    {
        var seals = site.Stage.Services.GetRequiredService<SignUpSeals>();
        var ticket = seals.SealChat(new LineUserId("U" + new string('0', 32)), site.Stage.Clock.GetUtcNow());
        return $"{AddressOf()}&chat={HttpUtility.UrlEncode(ticket)}";
    }
}
