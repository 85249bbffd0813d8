using System.Collections.Concurrent;
using LineMobileBot.DevHost.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>Somebody in front of a browser of their own.</summary>
internal sealed class SiteVisit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = [];

    public SiteVisit(SiteStage stage, IPage page)
    {
        (Stage, Page) = (stage, page);
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            // A page that refuses something has the status of a refusal; the browser says so here.
            if (
                message.Type == "error"
                && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
            )
            {
                complaints.Enqueue(message.Text);
            }
        };
    }

    public SiteStage Stage { get; }

    public IPage Page { get; }

    /// <summary>What the browser itself complained about, such as a style that the page's own policy forbids.</summary>
    public IReadOnlyList<string> Complaints => [.. complaints];

    public Task GoAsync(string path) => Page.GotoAsync(new Uri(Stage.Site, path).AbsoluteUri);

    /// <summary>To a page about the contractor's line.</summary>
    public Task GoToOwnLineAsync(string route) =>
        GoAsync(route.Replace("{lineId:guid}", Stage.LineId.ToString(), StringComparison.Ordinal));

    public Task GoToLineAsync(string path) => Page.GotoAsync(new Uri(Stage.Simulator, path).AbsoluteUri);

    public Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task ChooseAsync(string label) => Page.GetByRole(AriaRole.Radio, new() { Name = label }).CheckAsync();

    public Task PressAsync(string button) =>
        Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task FollowAsync(string link) => Page.GetByRole(AriaRole.Link, new() { Name = link }).First.ClickAsync();

    public Task IsOnAsync(string heading) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    public Task IsAlertedAsync(string sentence) => Expect(Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(sentence);

    public Task IsToldAsync(string sentence) => Expect(Page.GetByRole(AriaRole.Status)).ToContainTextAsync(sentence);

    public async Task SignInAsync()
    {
        await GoAsync("/mypage/sign-in");
        await FillAsync("ログインID", SiteStage.LoginId);
        await FillAsync("パスワード", SiteStage.Password);
        await PressAsync("ログイン");
        await Expect(Page).ToHaveURLAsync(new Uri(Stage.Site, "/mypage").AbsoluteUri);
    }

    /// <summary>Signs in as the demo's operator. A code works once, so this is done once for all visits.</summary>
    public async Task SignInAtTheDeskAsync()
    {
        await GoAsync("/desk/sign-in");
        await FillAsync("ログインID", DemoOperator.Login);
        await FillAsync("パスワード", SiteStage.Password);
        await FillAsync("認証コード", Stage.DeskCode);
        await PressAsync("ログイン");
        await Expect(Page.GetByRole(AriaRole.Navigation)).ToBeVisibleAsync();
    }

    /// <summary>Tells LINE's own pages whose browser this is.</summary>
    public async Task SignInToLineAsync(string path)
    {
        await GoToLineAsync(path);
        await PressAsync(Stage.LineUserName);
    }

    /// <summary>Opens My Page through LINE, which asks whether it may say who this is, unless it has been told so before.</summary>
    public async Task EnterByLineAsync(string name)
    {
        await GoAsync("/mypage/line-login");
        await PressAsync(name);
        var allow = Page.GetByRole(AriaRole.Button, new() { Name = "許可する" });
        await Expect(allow.Or(Page.Locator(".brand"))).ToBeVisibleAsync();
        if (await allow.IsVisibleAsync())
        {
            await allow.ClickAsync();
        }
    }

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();
}
