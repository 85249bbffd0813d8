using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The desk by keyboard alone.</summary>
[Collection(DeskCollection.Name)]
public sealed class ShortcutTests(SiteStage stage)
{
    private const string Account = "/desk/account";
    private const string Customers = "/desk/customers";
    private const string Search = "電話番号、ログインID、名前、回線ID";

    [Fact]
    public async Task Keys_go_to_pages_search_and_say_what_they_are()
    {
        await using var visit = await stage.VisitDeskAsync();
        await visit.GoAsync(Account);

        await PressAsync(visit, "g", "s");
        await visit.IsOnAsync("システムの状況");
        await PressAsync(visit, "/");
        await visit.IsOnAsync("お客さま");
        await PressAsync(visit, "/");
        await Expect(visit.Page.GetByLabel(Search)).ToBeFocusedAsync();
        await visit.GoAsync(Account);
        await PressAsync(visit, "?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("お客さまへ移動");
        await PressAsync(visit, "Escape");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Whoever_types_types_and_goes_nowhere()
    {
        await using var visit = await stage.VisitDeskAsync();
        await visit.GoAsync(Customers);
        var field = visit.Page.GetByLabel(Search);

        await field.FocusAsync();
        await PressAsync(visit, "g", "s", "/", "?");

        await Expect(field).ToHaveValueAsync("gs/?");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Who_does_not_want_them_switches_them_off_for_good()
    {
        await using var visit = await stage.VisitDeskAsync();
        await visit.GoAsync(Account);
        await visit.PressAsync("ショートカット");
        await visit.Page.GetByRole(AriaRole.Checkbox).UncheckAsync();
        await visit.PressAsync("閉じる");

        await visit.GoAsync(Account);
        await PressAsync(visit, "g", "s", "?");

        await visit.IsOnAsync("自分のアカウント");
        await Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await visit.PressAsync("ショートカット");
        await Expect(visit.Page.GetByRole(AriaRole.Checkbox)).Not.ToBeCheckedAsync();
    }

    [Fact]
    public async Task The_desk_is_used_without_scripts_too()
    {
        await using var visit = await stage.VisitDeskAsync(scripts: false);
        await visit.GoAsync(Account);

        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "ショートカット" })).ToBeHiddenAsync();
        await visit.FollowAsync("お客さま");
        await visit.FillAsync(Search, SiteStage.LoginId);
        await visit.PressAsync("探す");
        await visit.IsToldAsync("見つかりました");
    }

    private static async Task PressAsync(SiteVisit visit, params string[] keys)
    {
        foreach (var key in keys)
        {
            await visit.Page.Keyboard.PressAsync(key);
        }
    }
}
