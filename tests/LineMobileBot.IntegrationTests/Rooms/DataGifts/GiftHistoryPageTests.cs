using LineMobileBot.Features.DataGifts;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.IntegrationTests.Rooms.DataGifts;

/// <summary>What a contractor reads about the gifts of their lines, and what they do not.</summary>
public sealed class GiftHistoryPageTests(GiftHistoryStage stage) : IClassFixture<GiftHistoryStage>
{
    private const string Address = "/mypage/gifts";
    private const string Waiting = "受け取りを待っています";
    private static readonly DataAmount HalfGigabyte = DataAmount.FromMegabytes(500);

    [Fact]
    public async Task Without_gifts_the_page_says_how_to_give()
    {
        var (_, browser) = await stage.NewSignedInAsync();
        using var _ = browser;

        var page = await browser.OpenAsync((await browser.OpenAsync("/mypage")).LinkTo("データプレゼントの履歴"));

        Assert.Equal(Address, page.Address.AbsolutePath);
        Assert.Contains("まだ、データプレゼントはありません。", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_contractors_see_their_side_and_nothing_of_the_other()
    {
        var (giverId, giverPages) = await stage.NewSignedInAsync();
        var (receiverId, receiverPages) = await stage.NewSignedInAsync();
        using var _ = giverPages;
        using var __ = receiverPages;
        var giver = await stage.NewPersonAsync(giverId, "健一");
        var receiver = await stage.NewPersonAsync(receiverId, "友子");

        await stage.GiveAsync(giver, receiver, DataAmount.FromMegabytes(1500));
        var given = (await giverPages.OpenAsync(Address)).Text;
        var received = (await receiverPages.OpenAsync(Address)).Text;

        Assert.Contains(
            "贈りました 1.5GB 健一さんの回線から、ほかの方の回線へ 届きました",
            given,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("友子", given, StringComparison.Ordinal);
        Assert.Contains(
            "もらいました 1.5GB ほかの方の回線から、友子さんの回線へ 届きました",
            received,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("健一", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gift_between_own_lines_names_both_and_stands_there_once()
    {
        var (loginId, browser) = await stage.NewSignedInAsync();
        using var _ = browser;
        var father = await stage.NewPersonAsync(loginId, "健一");
        var daughter = await stage.NewPersonAsync(loginId, "陽菜");

        await stage.GiveAsync(father, daughter, HalfGigabyte);
        await stage.GiveAsync(daughter, father, DataAmount.FromGigabytes(1));
        var page = await browser.OpenAsync(Address);

        Assert.Contains("1GB 陽菜さんの回線から、健一さんの回線へ 届きました", page.Text, StringComparison.Ordinal);
        Assert.Contains("500MB 健一さんの回線から、陽菜さんの回線へ 届きました", page.Text, StringComparison.Ordinal);
        Assert.Equal(2, CountOf("届きました", page));
        Assert.True(
            page.Text.IndexOf("1GB", StringComparison.Ordinal) < page.Text.IndexOf("500MB", StringComparison.Ordinal),
            "The newest comes first."
        );
    }

    [Fact]
    public async Task Both_read_what_an_operator_took_back_and_the_giver_where_it_went()
    {
        var (giverId, giverPages) = await stage.NewSignedInAsync();
        var (receiverId, receiverPages) = await stage.NewSignedInAsync();
        using var _ = giverPages;
        using var __ = receiverPages;
        var giver = await stage.NewPersonAsync(giverId, "健一");
        var receiver = await stage.NewPersonAsync(receiverId, "友子");
        await stage.GiveAsync(giver, receiver, DataAmount.FromMegabytes(1500));

        await stage.TakeBackAsync(receiver, DataAmount.FromMegabytes(300));
        await stage.TakeBackAsync(receiver, DataAmount.FromMegabytes(200));
        var given = (await giverPages.OpenAsync(Address)).Text;
        var received = (await receiverPages.OpenAsync(Address)).Text;

        Assert.Contains(
            "届きましたが、あとで500MBが取り消され、健一さんの回線に戻りました",
            given,
            StringComparison.Ordinal
        );
        Assert.Contains("もらいました 1.5GB", received, StringComparison.Ordinal);
        Assert.Contains("届きましたが、あとで500MBが取り消されました", received, StringComparison.Ordinal);
        Assert.DoesNotContain("健一", received, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_contractor_sees_none_of_it_wherever_they_start()
    {
        var (loginId, browser) = await stage.NewSignedInAsync();
        var (_, otherBrowser) = await stage.NewSignedInAsync();
        using var _ = browser;
        using var __ = otherBrowser;
        var father = await stage.NewPersonAsync(loginId, "健一");
        var gift = await stage.NewLinkAsync(father, HalfGigabyte);
        await stage.NewLinkAsync(father, HalfGigabyte);

        Assert.Equal(2, CountOf(Waiting, await browser.OpenAsync(Address)));
        Assert.Equal(0, CountOf("500MB", await otherBrowser.OpenAsync(Address)));
        Assert.Equal(0, CountOf("500MB", await otherBrowser.OpenAsync($"{Address}?before={gift.GiftId}")));
        Assert.Equal(0, CountOf("500MB", await otherBrowser.OpenAsync($"{Address}?before={Guid.AllBitsSet}")));
    }

    [Fact]
    public async Task A_quote_that_was_dropped_is_no_gift()
    {
        var (loginId, browser) = await stage.NewSignedInAsync();
        using var _ = browser;
        var father = await stage.NewPersonAsync(loginId, "健一");
        var quote = new AskQuote(father.LineId, new GiftTarget.ToAnyone(), HalfGigabyte);
        var dropped = await stage.AskAsync<GiftQuote>(father, quote);
        await stage.AskAsync<QuoteDropped>(father, new DropQuote(dropped.GiftId));
        await stage.AskAsync<GiftQuote>(father, quote);

        Assert.Equal(0, CountOf("500MB", await browser.OpenAsync(Address)));
    }

    [Fact]
    public async Task A_gift_link_waits_arrives_is_withdrawn_or_runs_out_of_time()
    {
        var (loginId, browser) = await stage.NewSignedInAsync();
        using var _ = browser;
        var father = await stage.NewPersonAsync(loginId, "健一");
        var daughter = await stage.NewPersonAsync(loginId, "陽菜");
        var withdrawn = await stage.NewLinkAsync(father, HalfGigabyte);
        var claimed = await stage.NewLinkAsync(father, DataAmount.FromGigabytes(1));
        await stage.NewLinkAsync(father, DataAmount.FromGigabytes(2));

        await stage.AskAsync<GiftLinkVoided>(father, new WithdrawLink(withdrawn.GiftId));
        await stage.AskAsync<GiftReceived>(daughter, new ClaimLink(null, claimed.Code));
        var before = (await browser.OpenAsync(Address)).Text;
        stage.Carrier.Clock.MoveForward(TimeSpan.FromHours(72));
        await browser.SignInAsync(loginId);
        var after = (await browser.OpenAsync(Address)).Text;

        Assert.Contains(
            "500MB 健一さんの回線から、プレゼントリンクで リンクは取り消されました。データは戻りました",
            before,
            StringComparison.Ordinal
        );
        Assert.Contains("1GB 健一さんの回線から、陽菜さんの回線へ 届きました", before, StringComparison.Ordinal);
        Assert.Contains(Waiting, before, StringComparison.Ordinal);
        Assert.DoesNotContain(Waiting, after, StringComparison.Ordinal);
        Assert.Contains(
            "2GB 健一さんの回線から、プレゼントリンクで 期限までに受け取られませんでした。データは戻りました",
            after,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_link_of_a_giver_who_was_unlinked_is_not_shown_as_waiting()
    {
        var (loginId, browser) = await stage.NewSignedInAsync();
        using var _ = browser;
        var daughter = await stage.NewPersonAsync(loginId, "陽菜");
        await stage.NewLinkAsync(daughter, HalfGigabyte);

        var question = await browser.OpenAsync($"/mypage/contract/{daughter.LineId}/unlink");
        await browser.PressAsync(question, "連携を解除する");
        var page = await browser.OpenAsync(Address);

        Assert.Equal(0, CountOf(Waiting, page));
        Assert.Equal(1, CountOf("リンクは取り消されました", page));
    }

    [Fact]
    public async Task A_long_history_is_read_page_by_page_and_nothing_stands_there_twice()
    {
        const int Gifts = 22;
        var (loginId, browser) = await stage.NewSignedInAsync();
        using var _ = browser;
        var father = await stage.NewPersonAsync(loginId, "健一");
        var daughter = await stage.NewPersonAsync(loginId, "陽菜");
        await stage.GiveAsync(father, daughter, DataAmount.FromGigabytes(1));
        for (var gift = 1; gift < Gifts; gift++)
        {
            await stage.NewLinkAsync(father, HalfGigabyte);
        }

        var first = await browser.OpenAsync(Address);
        var second = await browser.OpenAsync(first.LinkTo("これより前の履歴を見る"));

        Assert.Equal(20, CountOf(Waiting, first));
        Assert.DoesNotContain("最新の履歴に戻る", first.Text, StringComparison.Ordinal);
        Assert.Equal(1, CountOf(Waiting, second));
        Assert.Equal(1, CountOf("届きました", second));
        Assert.DoesNotContain("これより前の履歴を見る", second.Text, StringComparison.Ordinal);
        Assert.Equal(first.Text, (await browser.OpenAsync(second.LinkTo("最新の履歴に戻る"))).Text);
    }

    private static int CountOf(string words, WebPage page) => page.Text.Split(words).Length - 1;
}
