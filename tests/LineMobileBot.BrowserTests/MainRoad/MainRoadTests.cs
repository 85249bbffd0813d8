using System.Globalization;
using System.Text.Json;
using LineMobileBot.BrowserTests.Infrastructure;
using LineMobileBot.Ledger.Billing;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.Transfers;
using LineMobileBot.Wording;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using static Microsoft.Playwright.Assertions;

namespace LineMobileBot.BrowserTests.MainRoad;

/// <summary>The main road, tapped as a person would: from "add friend" to a gift on both phones.</summary>
public sealed class MainRoadTests : IAsyncLifetime
{
    private const string Father = "健一（父）";
    private const string Daughter = "さくら（娘）";
    private const string FatherName = "健一";
    private const string DaughterName = "さくら";

    private LocalCarrierHost host = null!;
    private PhonePage page = null!;

    public async Task InitializeAsync()
    {
        host = await LocalCarrierHost.StartAsync();
        page = await PhonePage.OpenAsync(host.Carrier.Settings.SimulatorUrl, width: 1400, height: 1000);
    }

    public async Task DisposeAsync()
    {
        await page.DisposeAsync();
        await host.DisposeAsync();
    }

    [Fact]
    public async Task From_adding_the_account_to_a_gift_on_both_phones()
    {
        var (father, daughter) = (page.Of(Father), page.Of(Daughter));

        await father.TapAsync("友だち追加");
        await father.ShowsAsync("LINEモバイルへようこそ");
        await page.SaveScreenshotAsync("main-road-1-greeting");

        await father.TapAsync("利用者連携");
        await father.ShowsAsync("16けた");
        await father.SendAsync(FullWidthWithSpaces(await CodeOnTheStripAsync()));
        await father.ShowsAsync("連携しました");
        await page.SaveScreenshotAsync("main-road-2-linked");

        await GiveTheFatherAllKindsOfDataAsync();
        await TapRichMenuAsync(father, "データ残量確認");
        await father.ShowsAsync("今月つかった量");
        await AssertFourNumbersAsync(father);
        await page.SaveScreenshotAsync("main-road-3-remaining");

        var before = await RemainingAsync(Daughter);
        await TapRichMenuAsync(father, "データプレゼント");
        await father.ShowsAsync("だれに贈りますか？");
        await page.SaveScreenshotAsync("main-road-4-whom");
        await father.TapAsync(DaughterName);
        await father.ShowsAsync("どれだけ贈りますか？");
        await father.TapAsync("500MB");
        await father.ShowsAsync("プレゼントしますか？");
        await page.SaveScreenshotAsync("main-road-5-confirm");
        await father.TapAsync("プレゼントする");
        await father.ShowsAsync("プレゼントしました");
        await daughter.ShowsAsync("プレゼントが届きました");
        await daughter.ShowsAsync(FatherName + "さんから");
        await page.SaveScreenshotAsync("main-road-6-given");
        Assert.Equal(before + 500_000_000, await RemainingAsync(Daughter));

        await ConfirmAgainAsync(father);
        Assert.Equal(before + 500_000_000, await RemainingAsync(Daughter));
        Assert.Equal(1, await TimesOnPhoneAsync(Daughter, "プレゼントが届きました"));

        var (exitCode, words) = await host.ReconcileAsync();
        Assert.True(exitCode == 0, words);
    }

    private async Task<string> CodeOnTheStripAsync() =>
        await page.Page.FrameLocator("iframe").Locator($"li[data-line=\"{Father}\"] .code").InnerTextAsync();

    private static string FullWidthWithSpaces(string code) =>
        new([.. code.Select(character => char.IsAsciiDigit(character) ? (char)(character - '0' + '０') : '　')]);

    /// <summary>Carried and plan data he has by living; a gift comes from the mother, bought data from the ledger.</summary>
    private async Task GiveTheFatherAllKindsOfDataAsync()
    {
        var mother = LineOf("由美（母）");
        await ControlAsync(mother.UserId, "tap", new { label = "データプレゼント" });
        await PressAsync(mother.UserId, FatherName);
        await PressAsync(mother.UserId, "1GB");
        await PressAsync(mother.UserId, "プレゼントする");
        await page.Of(Father).ShowsAsync("プレゼントが届きました");

        var services = host.Carrier.Services;
        await using var connection = await services.GetRequiredService<NpgsqlDataSource>().OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var (lineId, now) = (LineOf(Father).LineId, host.Carrier.Settings.Clock.GetUtcNow());
        var line = await LineOverview.ReadAsync(connection, lineId, now, CancellationToken.None);
        await services
            .GetRequiredService<TopUps>()
            .BuyAsync(
                connection,
                new IdempotencyKey("main-road"),
                new TopUpRequest(line!.Line.ContractorId, lineId, DataAmount.FromGigabytes(3)),
                CancellationToken.None
            );
        await transaction.CommitAsync();
    }

    private async Task AssertFourNumbersAsync(PhoneColumn father)
    {
        var line = await host.Carrier.BackOffice.LineAsync(LineOf(Father).LineId);
        foreach (var (kind, label) in Kinds)
        {
            var buckets = line.GetProperty("buckets").EnumerateArray().Where(bucket => KindOf(bucket) == kind).ToList();
            Assert.NotEmpty(buckets);
            var remaining = new DataAmount(buckets.Sum(bucket => bucket.GetProperty("remaining").GetInt64()));
            var granted = new DataAmount(buckets.Sum(bucket => bucket.GetProperty("granted").GetInt64()));
            await Expect(father.NewestMessage)
                .ToContainTextAsync(
                    $"{label}{DataAmountFormatter.Format(remaining)} / {DataAmountFormatter.Format(granted)}"
                );
        }

        var total = new DataAmount(line.GetProperty("remainingBytes").GetInt64());
        await Expect(father.NewestMessage).ToContainTextAsync("あと" + DataAmountFormatter.Format(total));
    }

    private static readonly (string Kind, string Label)[] Kinds =
    [
        ("CarryOver", "繰り越し"),
        ("Gift", "プレゼント"),
        ("Plan", "今月のプラン"),
        ("TopUp", "追加購入"),
    ];

    private static string? KindOf(JsonElement bucket) => bucket.GetProperty("kind").GetString();

    /// <summary>The used confirm card stands above the receipt; pressing it brings the same receipt once more.</summary>
    private async Task ConfirmAgainAsync(PhoneColumn father)
    {
        var before = await TimesOnPhoneAsync(Father, "プレゼントしました");
        await father.TapAsync("プレゼントする");
        await Expect(father.NewestMessage).ToContainTextAsync("プレゼントしました");
        Assert.Equal(1, before);
        for (var waited = 0; waited < 100 && await TimesOnPhoneAsync(Father, "プレゼントしました") < 2; waited++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(2, await TimesOnPhoneAsync(Father, "プレゼントしました"));
    }

    private static async Task TapRichMenuAsync(PhoneColumn phone, string label)
    {
        if (!await phone.RichMenu.IsVisibleAsync())
        {
            await phone.TapAsync("メニューを開く");
        }

        await phone.RichMenu.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = label }).ClickAsync();
    }

    private async Task<long> RemainingAsync(string phone) =>
        (await host.Carrier.BackOffice.LineAsync(LineOf(phone).LineId)).GetProperty("remainingBytes").GetInt64();

    private (Guid LineId, string UserId) LineOf(string phone)
    {
        var (who, lineId) = host.Family.Lines.Single(line => line.Who.PhoneName == phone);
        return (lineId, who.LineUserId);
    }

    private async Task<int> TimesOnPhoneAsync(string phone, string title)
    {
        using var control = new RemoteControl(host.Carrier.Settings.SimulatorUrl);
        var chat = await control.ChatAsync(LineOf(phone).UserId);
        return chat.Count(entry => TitlesIn(entry!.ToJsonString(Readable)).Contains(title, StringComparer.Ordinal));
    }

    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static IEnumerable<string> TitlesIn(string json) =>
        json.Split("\"text\":\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);

    /// <summary>Presses a button as soon as the phone shows it.</summary>
    private async Task PressAsync(string userId, string label)
    {
        for (var tries = 0; ; tries++)
        {
            using var pressed = await host.Carrier.Phones.PostAsync(
                $"/control/users/{userId}/press",
                System.Net.Http.Json.JsonContent.Create(new { label })
            );
            if (pressed.IsSuccessStatusCode)
            {
                return;
            }

            Assert.True(
                tries < 100,
                string.Create(CultureInfo.InvariantCulture, $"{label}: {(int)pressed.StatusCode}")
            );
            await Task.Delay(100);
        }
    }

    private async Task ControlAsync(string userId, string what, object body)
    {
        using var done = await host.Carrier.Phones.PostAsync(
            $"/control/users/{userId}/{what}",
            System.Net.Http.Json.JsonContent.Create(body)
        );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync());
    }
}
