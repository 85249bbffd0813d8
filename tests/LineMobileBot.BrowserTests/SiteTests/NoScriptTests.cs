using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>What a contractor does on My Page with a browser that runs no script.</summary>
[Collection(SiteCollection.Name)]
public sealed class NoScriptTests(SiteStage stage)
{
    private const string Contract = "/mypage/contract/{lineId:guid}";
    private const string TopUp = "/mypage/top-up/{lineId:guid}";
    private const string Plan = "/mypage/plan/{lineId:guid}";

    [Fact]
    public async Task Signing_in_reading_the_code_buying_data_and_changing_the_plan_need_no_script()
    {
        await using var visit = await stage.VisitAsync(signedIn: false, scripts: false);
        await visit.SignInAsync();

        await visit.GoToOwnLineAsync(Contract);
        await visit.PressAsync("利用コードを表示する");
        await Expect(visit.Page.Locator(".code")).ToBeVisibleAsync();

        await visit.GoToOwnLineAsync(TopUp);
        await visit.ChooseAsync("500MB");
        await visit.PressAsync("確認へ進む");
        await visit.PressAsync("追加する");
        await visit.IsOnAsync("データを追加しました");

        await visit.GoToOwnLineAsync(Plan);
        await visit.ChooseAsync("ベーシック 6GB");
        await visit.PressAsync("確認へ進む");
        await visit.PressAsync("変更を予約する");
        await visit.IsToldAsync("予約しました");
        await visit.PressAsync("変更を取り消す");
        await visit.IsToldAsync("取り消しました");
    }
}
