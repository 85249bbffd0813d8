using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.BrowserTests.MainRoad;
using LineMobileBot.DevHost.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.ContractorRoad;

/// <summary>The contractor's road, tapped on the phones: from linking the login id to unlinking a daughter from afar.</summary>
public sealed class ContractorRoadTests : IAsyncLifetime
{
    private const string Father = "健一（父）";
    private const string Daughter = "さくら（娘）";
    private const long Gigabyte = 1_000_000_000;

    private LocalCarrierHost host = null!;
    private PhonePage page = null!;
    private FamilyPhones family = null!;

    public async Task InitializeAsync()
    {
        host = await LocalCarrierHost.StartAsync();
        page = await PhonePage.OpenAsync(host.Carrier.Settings.SimulatorUrl, width: 1400, height: 1000);
        family = new FamilyPhones(host);
    }

    public async Task DisposeAsync()
    {
        await page.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task From_linking_the_login_id_to_unlinking_the_daughter()
    {
        var (father, daughter) = (page.Of(Father), page.Of(Daughter));
        await UnlinkInTheChatAsync(daughter);

        await LinkTheLoginIdAsync(father);
        await family.HasMenuAsync(Father, "/contractor");

        await OpenMyPageAsync(father);
        var code = await ReadTheCodeAsync(father);
        await daughter.SendAsync(code);
        await daughter.ShowsAsync("連携しました");
        await family.HasMenuAsync(Daughter, "/user");

        var before = await family.RemainingAsync(Daughter);
        await BuyAGigabyteAsync(father);
        await daughter.ShowsAsync("データが追加されました");
        await AssertRemainingAsync(daughter, before + Gigabyte);

        await UnlinkFromAfarAsync(father);
        await daughter.ShowsAsync("連携が解除されました");
        await FamilyPhones.TapAsync(daughter, "データ残量確認");
        await Expect(daughter.NewestMessage).ToContainTextAsync("まず利用者連携を");
        await page.SaveScreenshotAsync("contractor-road-7-closed");

        var (exitCode, words) = await host.ReconcileAsync();
        Assert.True(exitCode == 0, words);
    }

    [Fact]
    public async Task A_contractor_uses_their_own_line_by_one_press()
    {
        var father = page.Of(Father);
        await LinkTheLoginIdAsync(father);

        await FamilyPhones.TapAsync(father, "利用者連携");
        await father.ShowsAsync("ご契約の回線です");
        await page.SaveScreenshotAsync("contractor-road-8-own-line");
        await father.TapAsync("この回線を使う");
        await father.ShowsAsync("連携しました");

        await family.HasMenuAsync(Father, "/both");
    }

    /// <summary>The demo's daughter has linked by herself; here she is to do so with the code her father reads to her.</summary>
    private static async Task UnlinkInTheChatAsync(PhoneColumn daughter)
    {
        await FamilyPhones.TapAsync(daughter, "利用者連携");
        await daughter.ShowsAsync("連携済み利用コード");
        await daughter.TapAsync("連携解除");
        await daughter.TapAsync("解除する");
        await daughter.ShowsAsync("連携を解除しました");
    }

    private async Task LinkTheLoginIdAsync(PhoneColumn father)
    {
        await father.TapAsync("友だち追加");
        await father.ShowsAsync("LINEモバイルへようこそ");
        await FamilyPhones.TapAsync(father, "契約者連携（マイページ）");
        await father.TapAsync("ログインして連携する");
        await father.PageHasHeadingAsync("契約者連携");
        await father.FillInPageAsync("ログインID", DemoFamily.SignIns[0].LoginId);
        await father.FillInPageAsync("パスワード", DemoFamily.Password);
        await page.SaveScreenshotAsync("contractor-road-1-sign-in");
        await father.PressInPageAsync("ログインして連携する");
        await father.PageHasHeadingAsync("アカウント連携");
        await page.SaveScreenshotAsync("contractor-road-2-line-asks");
        await father.PressInPageAsync("連携する");
        await father.FollowInPageAsync("トークへ戻る");
        await father.ShowsAsync("契約者連携が完了しました");
        await page.SaveScreenshotAsync("contractor-road-3-linked");
    }

    /// <summary>LINE asks once whether the site may know who he is; a password nobody asks for.</summary>
    private async Task OpenMyPageAsync(PhoneColumn father)
    {
        await father.TapAsync("マイページを開く");
        await father.PressInPageAsync("許可する");
        await father.PageHasHeadingAsync("健一さんのご契約");
        await page.SaveScreenshotAsync("contractor-road-4-my-page");
    }

    private async Task<string> ReadTheCodeAsync(PhoneColumn father)
    {
        await father.FollowInPageAsync("契約情報 (さくら)");
        await father.PressInPageAsync("利用コードを表示する");
        var code = await father.WebPage.Locator(".code").InnerTextAsync();
        Assert.Equal(await host.Carrier.BackOffice.UsageCodeAsync(family.LineOf(Daughter)), Digits(code));
        await page.SaveScreenshotAsync("contractor-road-5-code");
        return code;
    }

    /// <summary>He has come without a password, so money asks for it.</summary>
    private async Task BuyAGigabyteAsync(PhoneColumn father)
    {
        await father.FollowInPageAsync("ホーム");
        await father.FollowInPageAsync("データ追加 (さくら)");
        await father.WebPage.GetByRole(AriaRole.Radio, new() { Name = "1GB" }).CheckAsync();
        await father.PressInPageAsync("確認へ進む");
        await father.PressInPageAsync("追加する");
        await father.PageHasHeadingAsync("パスワードの確認");
        await father.FillInPageAsync("パスワード", DemoFamily.Password);
        await father.PressInPageAsync("確認する");
        await father.PressInPageAsync("追加する");
        await father.PageHasHeadingAsync("データを追加しました");
        await page.SaveScreenshotAsync("contractor-road-6-bought");
    }

    private async Task AssertRemainingAsync(PhoneColumn daughter, long bytes)
    {
        Assert.Equal(bytes, await family.RemainingAsync(Daughter));
        await FamilyPhones.TapAsync(daughter, "データ残量確認");
        await Expect(daughter.NewestMessage).ToContainTextAsync("追加購入1GB / 1GB");
    }

    private static async Task UnlinkFromAfarAsync(PhoneColumn father)
    {
        await father.FollowInPageAsync("ホーム");
        await father.FollowInPageAsync("契約情報 (さくら)");
        await father.FollowInPageAsync("この連携を解除する");
        await father.PressInPageAsync("連携を解除する");
        await Expect(father.WebPage.GetByRole(AriaRole.Status).First).ToContainTextAsync("利用者連携を解除しました");
    }

    private static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit)]);
}
