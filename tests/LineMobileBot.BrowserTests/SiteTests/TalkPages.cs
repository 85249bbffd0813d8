using Microsoft.Playwright;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>The operators' pages of talks.</summary>
internal static class TalkPages
{
    private const string List = "/desk/talks";
    private const string Canned = "/desk/canned-answers";

    public static IReadOnlyList<SitePage> All { get; } =
    [
        .. new SitePage[]
        {
            new("desk-talks", List, ListAsync),
            new("desk-talk-waiting", List + "/{ticketId:guid}", OpenAsync),
            new("desk-talk-mine", List + "/{ticketId:guid}", TakeAsync),
            new("desk-canned-answers", Canned, visit => visit.GoAsync(Canned)),
        }.Select(page => page with { AtTheDesk = true }),
    ];

    private static async Task ListAsync(SiteVisit visit)
    {
        await visit.Stage.WaitingTalkAsync();
        await visit.GoAsync(List);
        await visit.IsOnAsync("トーク");
    }

    private static async Task OpenAsync(SiteVisit visit)
    {
        await visit.GoAsync($"{List}/{await visit.Stage.WaitingTalkAsync()}");
        await Assertions.Expect(visit.Page.GetByText("SIMがまだ届きません。")).ToBeVisibleAsync();
    }

    private static async Task TakeAsync(SiteVisit visit)
    {
        await OpenAsync(visit);
        await visit.PressAsync("対応する");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Textbox).First).ToBeVisibleAsync();
    }
}
