using System.Globalization;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.IntegrationTests.SiteTests;

namespace LineMobileBot.IntegrationTests.Rooms.SignUps;

/// <summary>Fills in applications as people do, and does with them what the carrier's systems do.</summary>
internal sealed class SignUpDriver(SiteStage site)
{
    public const string Plan = "basic-3gb-voice";
    public const string Review = "確認へ進む";
    public const string Confirm = "この内容で申し込む";
    private static int _last;

    private BackOfficeDriver Office => site.Stage.BackOffice;

    public static string NewLoginId() =>
        string.Create(CultureInfo.InvariantCulture, $"sakura{Interlocked.Increment(ref _last)}");

    public static string AddressOf(string plan = Plan) => $"/mypage/apply?plan={plan}";

    /// <summary>What everybody is asked for.</summary>
    public static (string Name, string Value)[] User(string userName = "陽葵") =>
        [("form.UserName", userName), ("form.BirthDate", "2010-04-02"), ("form.carrier", "Docomo")];

    /// <summary>What a newcomer is asked for as well.</summary>
    public static (string Name, string Value)[] Newcomer(string loginId, string household = "") =>
        [
            .. User(),
            ("form.Name", "さくら"),
            ("form.Email", "s@example.com"),
            ("form.Household", household),
            ("form.LoginId", loginId),
            ("form.Password", SiteDriver.Password),
            ("form.PasswordAgain", SiteDriver.Password),
        ];

    /// <summary>The page that shows once more what was filled in.</summary>
    public static async Task<WebPage> ReviewAsync(
        SiteDriver browser,
        (string Name, string Value)[] typed,
        string? address = null
    ) => await browser.PressAsync(await browser.OpenAsync(address ?? AddressOf()), Review, typed);

    /// <summary>Applies, and is on the receipt.</summary>
    public static async Task<WebPage> ApplyAsync(
        SiteDriver browser,
        (string Name, string Value)[] typed,
        string? address = null
    ) => await browser.PressAsync(await ReviewAsync(browser, typed, address), Confirm);

    public static Guid IdOf(WebPage receipt) => Guid.Parse(receipt.Address.Segments[^1]);

    public Task<JsonElement> EnterAsync(string loginId, Guid applicationId) =>
        Office.SendAsync(
            HttpMethod.Post,
            $"/api/contractors/{loginId}/lines",
            new
            {
                msisdn = string.Create(
                    CultureInfo.InvariantCulture,
                    $"+8170{Interlocked.Increment(ref _last):00000000}"
                ),
                carrier = "docomo",
                planCode = Plan,
                userName = "陽葵",
                applicationId,
            }
        );

    public Task ShipAsync(Guid lineId, DateTimeOffset at) =>
        Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/shipping-notice", new { at });

    public Task StartAsync(Guid lineId) =>
        Office.SendAsync(HttpMethod.Post, $"/api/lines/{lineId}/start", new { at = site.Stage.Clock.GetUtcNow() });
}
