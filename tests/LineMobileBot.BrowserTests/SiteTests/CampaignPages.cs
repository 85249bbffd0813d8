using LineMobileBot.BrowserTests.PhoneTests;
using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The operators' pages of news.</summary>
internal static class CampaignPages
{
    private const string List = "/desk/campaigns";
    private const string Campaign = List + "/{campaignId:guid}";
    private const string New = List + "/compose";
    private const string Compose = New + "/{campaignId:guid?}";

    private static int drafts;

    public static IReadOnlyList<SitePage> All { get; } =
    [
        .. new SitePage[]
        {
            new("desk-campaigns", List, ListAsync),
            new("desk-campaign-new", Compose, visit => visit.GoAsync(New)),
            new("desk-campaign-faulty", Compose, ComposeFaultyAsync),
            new("desk-campaign-preview", Compose, PreviewAsync),
            new("desk-campaign-tested", Compose, TestAsync),
            new("desk-campaign-draft", Campaign, DraftAsync),
            new("desk-campaign-refused", Campaign, RefuseAsync),
            new("desk-campaign-paused", Campaign, OpenPausedAsync),
        }.Select(page => page with { AtTheDesk = true }),
    ];

    private static async Task ListAsync(SiteVisit visit)
    {
        await DraftAsync(visit);
        await visit.Stage.PausedCampaignAsync();
        await visit.GoAsync(List);
        await visit.IsOnAsync("お知らせ配信");
    }

    private static async Task ComposeFaultyAsync(SiteVisit visit)
    {
        await visit.GoAsync(New);
        await visit.Page.GetByLabel("カード", new() { Exact = true }).CheckAsync();
        await visit.FillAsync("ボタンで開くURL", "http://carrier.example/news");
        await visit.PressAsync("下書きを保存");
        await visit.IsAlertedAsync("保存できませんでした");
    }

    private static async Task PreviewAsync(SiteVisit visit)
    {
        await FillInAsync(visit);
        await visit.PressAsync("プレビュー");
        await Assertions.Expect(visit.Page.Locator(".phone-button")).ToHaveTextAsync("くわしく見る");
        await Assertions.Expect(visit.Page.Locator("img.phone-picture")).ToHaveJSPropertyAsync("naturalWidth", 1000);
    }

    private static async Task TestAsync(SiteVisit visit)
    {
        await FillInAsync(visit);
        await visit.PressAsync("保存してテスト配信");
        await visit.IsToldAsync("テスト配信しました");
    }

    private static async Task DraftAsync(SiteVisit visit)
    {
        var name = await FillInAsync(visit);
        await visit.PressAsync("下書きを保存");
        await visit.IsOnAsync(name);
    }

    /// <summary>A day that has passed: the draft stays as it is.</summary>
    private static async Task RefuseAsync(SiteVisit visit)
    {
        await DraftAsync(visit);
        await visit.FillAsync("日付（日本時間）", "2020-01-01");
        await visit.PressAsync("この日時に予約する");
        await visit.IsAlertedAsync("過ぎています");
    }

    private static async Task OpenPausedAsync(SiteVisit visit)
    {
        await visit.GoAsync($"{List}/{await visit.Stage.PausedCampaignAsync()}");
        await Assertions.Expect(visit.Page.GetByText("届けた人", new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Each under a name of its own: links of one name to different pages are no use to whoever hears them.</summary>
    private static async Task<string> FillInAsync(SiteVisit visit)
    {
        var name = $"年末のご案内 {Interlocked.Increment(ref drafts)}";
        await Photos.AnswerAsync(visit.Page);
        await visit.GoAsync(New);
        await visit.FillAsync("名前（社内用。お客さまには見えません）", name);
        await visit.Page.GetByLabel("カード", new() { Exact = true }).CheckAsync();
        await visit.FillAsync("本文", "12月中のお申し込みで、データを1GBプレゼントします。\nこの機会にどうぞ。");
        await visit.FillAsync("見出し", "年末キャンペーン");
        await visit.FillAsync("写真のURL（なくてもかまいません）", "https://photos.example/1000x650");
        await visit.FillAsync("ボタンの文字（なくてもかまいません）", "くわしく見る");
        await visit.FillAsync("ボタンで開くURL", "https://carrier.example/winter");
        return name;
    }
}
