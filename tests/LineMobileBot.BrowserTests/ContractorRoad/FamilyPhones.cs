using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.BrowserTests.MainRoad;
using LineMobileBot.DevHost.Demo;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.ContractorRoad;

/// <summary>The demo family's phones, and what the carrier and LINE know of them.</summary>
internal sealed class FamilyPhones(LocalCarrierHost host)
{
    private const string OpenMenu = "メニューを開く";
    private static readonly TimeSpan MenuTimeout = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    public Guid LineOf(string phone) => Find(phone).LineId;

    /// <summary>All data left on the line of that phone, in bytes.</summary>
    public async Task<long> RemainingAsync(string phone) =>
        (await host.Carrier.BackOffice.LineAsync(LineOf(phone))).GetProperty("remainingBytes").GetInt64();

    /// <summary>The menu comes after the words, so it is waited for.</summary>
    public async Task HasMenuAsync(string phone, string ending)
    {
        using var bot = new Bot(host.Carrier.Settings.SimulatorUrl);
        using var tooLate = new CancellationTokenSource(MenuTimeout);
        var user = Find(phone).Who.LineUserId;
        while (
            await bot.RichMenuNameAsync(user) is var name && name?.EndsWith(ending, StringComparison.Ordinal) != true
        )
        {
            Assert.False(tooLate.IsCancellationRequested, $"{phone} has the menu {name}");
            await Task.Delay(Pause);
        }
    }

    /// <summary>Taps an area of the rich menu, opening it first if the keyboard is in its place.</summary>
    public static async Task TapAsync(PhoneColumn phone, string area)
    {
        var shown = phone.RichMenu.Or(phone.Button(OpenMenu)).Filter(new() { Visible = true });
        await Expect(shown.First).ToBeVisibleAsync();
        if (!await phone.RichMenu.IsVisibleAsync())
        {
            await phone.TapAsync(OpenMenu);
        }

        await phone.RichMenu.GetByRole(AriaRole.Button, new() { Name = area }).ClickAsync();
    }

    private (DemoLine Who, Guid LineId) Find(string phone) =>
        host.Family.Lines.Single(line => line.Who.PhoneName == phone);
}
