using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>One phone on the page: what a thumb can do with it, and what can be read on it.</summary>
internal sealed class PhoneColumn(ILocator column)
{
    private const string OpenKeyboard = "キーボードを開く";
    private const string Send = "送信";
    private const string InAppBrowser = "LINEのブラウザー";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public ILocator Element => column;

    /// <summary>The chat that is open.</summary>
    public ILocator Chat => column.GetByRole(AriaRole.Log);

    public ILocator Messages => Chat.GetByTestId("message");

    public ILocator NewestMessage => Messages.Last;

    /// <summary>The messages in which all of this is said, the name of who says it included.</summary>
    public ILocator MessagesWith(params string[] words) =>
        words.Aggregate(Messages, (messages, word) => messages.Filter(new() { HasText = word }));

    public ILocator TextBox => column.GetByRole(AriaRole.Textbox);

    public ILocator RichMenu => column.Locator(".rich-menu-panel");

    public ILocator QuickReplies => column.Locator(".quick-replies");

    /// <summary>LINE's in-app browser over the chat, with the site's name above.</summary>
    public ILocator Browser => column.GetByRole(AriaRole.Dialog, new() { Name = InAppBrowser, Exact = true });

    /// <summary>The page in that browser.</summary>
    public IFrameLocator WebPage => Browser.FrameLocator("iframe");

    /// <summary>Any button by its whole label: of the rich menu, a quick reply, a card, the phone itself.</summary>
    public ILocator Button(string label) => column.GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    /// <summary>Taps a button; of several with the label the newest, which is the lowest in the chat.</summary>
    public Task TapAsync(string label) => Button(label).Last.ClickAsync();

    /// <summary>Types a text and sends it, opening the keyboard if the rich menu is in its place.</summary>
    public async Task SendAsync(string text)
    {
        await ShowKeyboardAsync();
        await TextBox.FillAsync(text);
        await TapAsync(Send);
    }

    /// <summary>Sends a photo, as if it had been picked in the phone's gallery.</summary>
    public async Task SendPictureAsync(string name, string mimeType, byte[] content)
    {
        var shown = await Messages.CountAsync();
        await column
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = mimeType,
                    Buffer = content,
                }
            );
        await Expect(Messages).ToHaveCountAsync(shown + 1);
    }

    public async Task ShowKeyboardAsync()
    {
        await Expect(TextBox.Or(Button(OpenKeyboard))).ToBeVisibleAsync();
        if (await Button(OpenKeyboard).IsVisibleAsync())
        {
            await TapAsync(OpenKeyboard);
        }
    }

    public Task ShowsAsync(string text) => Expect(Chat).ToContainTextAsync(text);

    public Task PageHasHeadingAsync(string heading) =>
        Expect(WebPage.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(heading);

    public Task FillInPageAsync(string label, string text) =>
        WebPage.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    public Task PressInPageAsync(string button) => PressInPageAsync(AriaRole.Button, button);

    public Task FollowInPageAsync(string link) => PressInPageAsync(AriaRole.Link, link);

    public async Task PressInPageAsync(AriaRole role, string name)
    {
        var target = WebPage.GetByRole(role, new() { Name = name, Exact = true });
        await FeelsThePointerAsync(target);
        await target.ClickAsync();
    }

    // The page is another process's. Until the browser has put its first picture into the phone's, the pointer goes to what was
    // there before, and a click then is lost without a word. Nobody's finger is that quick.
    private static async Task FeelsThePointerAsync(ILocator target)
    {
        using var tooLate = new CancellationTokenSource(Patience);
        do
        {
            Assert.False(tooLate.IsCancellationRequested, $"The page never felt the pointer over {target}");
            await target.HoverAsync();
        } while (!await target.EvaluateAsync<bool>("element => element.matches(':hover')"));
    }
}
