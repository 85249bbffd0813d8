using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.UserLinks;

/// <summary>A contractor at their pages of one line.</summary>
internal sealed partial class ContractStage(SiteStage site, string loginId, SiteDriver browser, Guid lineId)
    : IDisposable
{
    private const string Show = "利用コードを表示する";

    public SiteDriver Browser { get; } = browser;

    public Guid LineId { get; } = lineId;

    public string Address { get; } = $"/mypage/contract/{lineId}";

    public string Reissue => $"{Address}/reissue";

    public string Unlink => $"{Address}/unlink";

    public static async Task<ContractStage> OfAsync(SiteStage site)
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        var since = site.Stage.Clock.GetUtcNow();
        var lineId = await site.Stage.BackOffice.NewLineAsync(loginId, "陽葵", "basic-3gb-voice", since);
        return new ContractStage(site, loginId, browser, lineId);
    }

    public Task<PhoneDriver> LinkedPhoneAsync() => site.Stage.NewLinkedPhoneAsync("ひまり", LineId);

    public async Task<string> CodeAsync() => CodeOn(await ShowAsync());

    public async Task<WebPage> ShowAsync() => await Browser.PressAsync(await Browser.OpenAsync(Address), Show);

    public Task<IReadOnlyList<string>> AuditAsync(string action) => site.AuditAsync(loginId, action);

    public async Task<bool> IsLinkedAsync() =>
        (await site.Stage.BackOffice.LineAsync(LineId)).GetProperty("linkedUser").GetBoolean();

    /// <summary>The code as it stands on the page; empty when it does not.</summary>
    public static string CodeOn(WebPage page) => Digits().Match(page.Text).Value;

    public void Dispose() => Browser.Dispose();

    [GeneratedRegex(@"\b\d{4} \d{4} \d{4} \d{4}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
