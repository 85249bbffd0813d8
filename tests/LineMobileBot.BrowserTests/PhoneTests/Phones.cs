using System.Text.Json.Nodes;
using LineMobileBot.BrowserTests.Infrastructure;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.PhoneTests;

/// <summary>A simulator with a father and a daughter who are friends of the account, and their phones on a page.</summary>
internal sealed class Phones : IAsyncDisposable
{
    public const string FatherName = "父";
    public const string DaughterName = "娘";

    private const string BecameFriends = "友だちに追加しました";

    private readonly SimulatorHost _simulator;

    private Phones(SimulatorHost simulator, PhonePage page, string fatherId, string daughterId)
    {
        _simulator = simulator;
        Page = page;
        FatherId = fatherId;
        DaughterId = daughterId;
        Bot = new Bot(simulator.Address);
        Control = new RemoteControl(simulator.Address);
    }

    public PhonePage Page { get; }

    public Uri SimulatorAddress => _simulator.Address;

    public Bot Bot { get; }

    public RemoteControl Control { get; }

    public string FatherId { get; }

    public string DaughterId { get; }

    public PhoneColumn Father => Page.Of(FatherName);

    public PhoneColumn Daughter => Page.Of(DaughterName);

    public static async Task<Phones> OpenAsync(int width = 1280, params string[] settings)
    {
        var simulator = await SimulatorHost.StartAsync(settings);
        using var control = new RemoteControl(simulator.Address);
        var fatherId = await control.AddFriendAsync(FatherName);
        var daughterId = await control.AddFriendAsync(DaughterName);
        var phones = new Phones(simulator, await PhonePage.OpenAsync(simulator.Address, width), fatherId, daughterId);
        await phones.LoadedAsync();
        return phones;
    }

    /// <summary>Gives the father a rich menu of 2500 × 843 with three areas, open from the start.</summary>
    public async Task GiveFatherMenuAsync(params JsonNode[] actions)
    {
        await Bot.GiveRichMenuAsync(FatherId, RichMenuSample.Of(actions), RichMenuSample.Image);
        await Expect(Father.RichMenu).ToBeVisibleAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Control.Dispose();
        Bot.Dispose();
        await Page.DisposeAsync();
        await _simulator.DisposeAsync();
    }

    // From here on the page hears of everything: what passes before, such as loading dots, is gone.
    private async Task LoadedAsync()
    {
        await Expect(Father.Element).ToContainTextAsync(BecameFriends);
        await Expect(Daughter.Element).ToContainTextAsync(BecameFriends);
    }
}
