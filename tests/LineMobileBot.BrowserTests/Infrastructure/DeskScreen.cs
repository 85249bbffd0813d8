using System.Collections.Concurrent;
using LineMobileBot.DevHost;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>An operator at a screen of their own. Whatever its browser complains about fails the test.</summary>
internal sealed class DeskScreen : IAsyncDisposable
{
    private const string Talks = "/desk/talks";
    private const string Events = "**/desk/talks/events";

    private readonly Uri site;
    private readonly ConcurrentQueue<string> complaints;

    private DeskScreen(Uri site, IPage page, ConcurrentQueue<string> complaints)
    {
        (this.site, Page, this.complaints) = (site, page, complaints);
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

    public IPage Page { get; }

    /// <summary>What was said in the talk that is open.</summary>
    public ILocator Lines => Page.Locator(".talk-lines");

    /// <summary>Where an answer is typed; there is none in a talk of somebody else.</summary>
    public ILocator AnswerField => Page.GetByLabel("返信", new() { Exact = true });

    public ILocator Alert => Page.GetByRole(AriaRole.Alert);

    /// <summary>A part of the list of talks, by its heading.</summary>
    public ILocator Part(string heading) => Page.GetByRole(AriaRole.Region, new() { Name = heading, Exact = true });

    public ILocator Button(string label) => Page.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>Signs in with password and code, and opens the list of talks.</summary>
    public static async Task<DeskScreen> SignInAsync(LocalCarrier carrier, DeskWorker who)
    {
        var context = await Browser.NewContextAsync(width: 1100, height: 860);
        var screen = new DeskScreen(carrier.Settings.BotUrl, await context.NewPageAsync(), []);
        await screen.GoToTalksAsync();
        await screen.FillAsync("ログインID", who.Login);
        await screen.FillAsync("パスワード", DeskWorker.Password);
        await screen.FillAsync("認証コード", who.CodeAt(carrier.Settings.Clock.GetUtcNow()));
        await screen.Button("ログイン").ClickAsync();
        await screen.IsOnAsync("トーク");
        return screen;
    }

    /// <summary>The same talk once more, in a tab that hears of nothing: as it looks to whoever presses a moment too late.</summary>
    public async Task<DeskScreen> OpenLateTabAsync()
    {
        var tab = await Page.Context.NewPageAsync();
        await tab.RouteAsync(Events, route => route.AbortAsync());
        var late = new DeskScreen(site, tab, complaints);
        await tab.GotoAsync(Page.Url);
        return late;
    }

    public Task GoToTalksAsync() => Page.GotoAsync(new Uri(site, Talks).AbsoluteUri);

    /// <summary>Opens the talk of this person from the part of the list that they are in.</summary>
    public async Task OpenTalkAsync(string part, string name)
    {
        await Part(part).GetByRole(AriaRole.Link).Filter(new() { HasText = name }).ClickAsync();
        await IsOnAsync($"{name}とのトーク");
    }

    public Task IsOnAsync(string heading) =>
        Expect(Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    public Task PressAsync(string button) => Button(button).ClickAsync();

    public Task ShowsAsync(string words) => Expect(Lines).ToContainTextAsync(words);

    /// <summary>A picture of the customer's is drawn, not only asked for.</summary>
    public async Task ShowsPictureAsync() =>
        await Page.WaitForFunctionAsync(
            "() => [...document.querySelectorAll('.talk-bubble img')].some(img => img.complete && img.naturalWidth > 0)"
        );

    public async ValueTask DisposeAsync()
    {
        await Page.Context.CloseAsync();
        Assert.Empty(complaints);
    }

    private Task FillAsync(string label, string text) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(text);
}
