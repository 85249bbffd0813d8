using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;
using LineMobileBot.Ledger.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace LineMobileBot.IntegrationTests.SiteTests;

/// <summary>What a browser keeps between clicks, and for how long it counts.</summary>
public sealed partial class SessionTests(SiteStage site) : IClassFixture<SiteStage>
{
    private const string OtherBrowser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/141.0 Safari/537.36";

    [Fact]
    public async Task Over_plain_http_cookies_are_kept_from_scripts_and_from_foreign_forms()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;

        Assert.Equal(["device", "form", "mypage"], browser.Cookies.Select(cookie => cookie.Name).Order());
        Assert.All(browser.Cookies, cookie => Assert.True(cookie.HttpOnly && !cookie.Secure && cookie.Path == "/"));
    }

    [Fact]
    public async Task Over_https_cookies_are_secure_and_bound_to_the_one_host()
    {
        await using var bot = await site.Stage.StartReplicaAsync(builder =>
            builder.Configuration["Site:PublicBaseUrl"] = "https://mypage.example"
        );
        using var browser = new SiteDriver(CarrierStage.AddressOf(bot));

        var page = await browser.OnceAsync(HttpMethod.Get, "/mypage/sign-in");

        var cookie = page.Headers["Set-Cookie"];
        Assert.StartsWith("__Host-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; path=/", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_page_of_a_contractor_is_kept_by_no_browser()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;

        foreach (var address in new[] { "/mypage", "/mypage/security", "/mypage/password-again", "/mypage/sign-out" })
        {
            Assert.Equal("no-store", (await browser.OpenAsync(address)).Headers["Cache-Control"]);
        }
    }

    [Fact]
    public async Task Another_replica_knows_who_has_signed_in_at_the_first()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;
        await using var replica = await site.Stage.StartReplicaAsync();
        var cookie = browser.Cookies.Single(cookie => cookie.Name == "mypage");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/mypage");
        request.Headers.Add("Cookie", $"{cookie.Name}={cookie.Value}");
        using var http = new HttpClient(new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = CarrierStage.AddressOf(replica),
        };

        using var answer = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_keys_of_cookies_are_of_no_use_to_who_reads_the_database()
    {
        await using var select = site.Stage.Database.DataSource.CreateCommand("select xml from data_protection_keys");
        await using var rows = await select.ExecuteReaderAsync();

        Assert.True(await rows.ReadAsync());
        do
        {
            Assert.Contains("encryptedKey", rows.GetString(0), StringComparison.Ordinal);
            Assert.DoesNotContain("masterKey", rows.GetString(0), StringComparison.Ordinal);
        } while (await rows.ReadAsync());
    }

    [Fact]
    public async Task A_cookie_that_somebody_changed_is_worth_nothing()
    {
        var (_, browser) = await site.NewSignedInAsync();
        using var _1 = browser;
        var cookie = browser.Cookies.Single(cookie => cookie.Name == "mypage");
        cookie.Value = string.Concat(cookie.Value.AsSpan(0, 40), "AAAA", cookie.Value.AsSpan(44));

        Assert.Equal("/mypage/sign-in", (await browser.OpenAsync("/mypage")).Address.AbsolutePath);
    }

    [Fact]
    public async Task A_password_typed_again_leads_back_to_the_page_that_asked_and_a_wrong_one_does_not()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var asked = await browser.OpenAsync("/mypage/password-again?returnUrl=%2Fmypage%2Fsecurity%3Fa%3Db");

        var wrong = await browser.PressAsync(asked, "確認する", ("password", "not-the-password"));
        var right = await browser.PressAsync(wrong, "確認する", ("password", SiteDriver.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("パスワードが違います。もう一度お確かめください。", wrong.Alert);
        Assert.Equal("/mypage/security?a=b", right.Address.PathAndQuery);
        Assert.Equal(["refused", "done"], await site.AuditAsync(loginId, "password.again"));
    }

    [Fact]
    public async Task A_sign_in_from_a_new_place_is_told_to_the_linked_line_account_and_one_from_a_known_place_is_not()
    {
        var loginId = await site.NewContractorAsync();
        var phone = await site.Stage.NewPhoneAsync("健一");
        await phone.FollowAsync();
        await site.Stage.BackOffice.NewLineAsync(loginId, "健一", "basic-3gb-voice", site.Stage.Clock.GetUtcNow());
        await LinkAsync(loginId, phone.UserId);
        using var known = site.Stage.NewBrowser();
        await known.SignInAsync(loginId);
        await known.PressAsync(await known.OpenAsync("/mypage/sign-out"), "ログアウト");
        await known.SignInAsync(loginId);
        using var stranger = site.Stage.NewBrowser(OtherBrowser);

        await stranger.SignInAsync(loginId);

        var notice = await phone.ReadsAsync("いつもと違う場所からのログイン");
        Assert.Contains("Windows Chrome", notice.Words, StringComparison.Ordinal);
        Assert.Equal(1, await phone.CountAsync("いつもと違う場所からのログイン"));
    }

    [Fact]
    public async Task Whoever_presses_on_without_end_is_held_up_for_a_minute()
    {
        await using var bot = await site.Stage.StartReplicaAsync(builder => Limit(builder, address: 3, loginId: 1000));
        using var browser = new SiteDriver(CarrierStage.AddressOf(bot));
        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await browser.SignInAsync($"guess-{attempt}", "not-the-password");
        }

        var held = await browser.SignInAsync("guess-4", "not-the-password");

        Assert.Equal((HttpStatusCode.TooManyRequests, "少し時間をおいてください"), (held.Status, held.Heading));
        Assert.Equal("60", held.Headers["Retry-After"]);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/mypage/sign-in")).Status);
    }

    [Fact]
    public async Task One_login_id_can_be_tried_only_so_often_wherever_the_tries_come_from()
    {
        await using var bot = await site.Stage.StartReplicaAsync(builder => Limit(builder, address: 1000, loginId: 2));
        using var browser = new SiteDriver(CarrierStage.AddressOf(bot));
        await browser.SignInAsync("one-of-many", "not-the-password");
        await browser.SignInAsync("one-of-many", "not-the-password");

        var held = await browser.SignInAsync("one-of-many", "not-the-password");

        Assert.Equal(HttpStatusCode.TooManyRequests, held.Status);
        Assert.StartsWith("短い間に操作が続いたため", held.Alert, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_down_stays_written()
    {
        var loginId = await site.NewContractorAsync();
        Assert.NotEmpty(await site.AuditAsync(loginId, "password.initial"));

        foreach (var sql in new[] { "update audit_events set outcome = 2", "delete from audit_events" })
        {
            await using var tampering = site.Stage.Database.DataSource.CreateCommand(sql);
            await Assert.ThrowsAsync<PostgresException>(tampering.ExecuteNonQueryAsync);
        }
    }

    [Fact]
    public async Task The_audit_trail_holds_no_password_and_no_address()
    {
        var loginId = await site.NewContractorAsync();
        using var browser = site.Stage.NewBrowser();
        await browser.SignInAsync(loginId, "not-the-password");

        await using var select = site.Stage.Database.DataSource.CreateCommand(
            "select string_agg(a::text, ' ') from audit_events a"
        );
        var trail = (string)(await select.ExecuteScalarAsync())!;

        Assert.DoesNotContain("not-the-password", trail, StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_shows_each_line_with_its_number_masked_until_tapped()
    {
        var (loginId, browser) = await site.NewSignedInAsync();
        using var _ = browser;
        var since = site.Stage.Clock.GetUtcNow();
        var lineId = await site.Stage.BackOffice.NewLineAsync(loginId, "さくら", "basic-3gb-voice", since);
        var number = (await site.Stage.BackOffice.LineAsync(lineId)).GetProperty("msisdn").GetString()!;

        var page = await browser.OpenAsync("/mypage");

        Assert.Contains("さくらさんの回線 利用者連携：未連携", page.Text, StringComparison.Ordinal);
        Assert.Contains("ベーシック 3GB 音声通話SIM", page.Text, StringComparison.Ordinal);
        Assert.Matches("データ残量 3GB 繰り越し 0MB プレゼント 0MB 今月のプラン .*まで 3GB 追加購入 0MB", page.Text);
        var hidden = Details().Match(page.Html).Groups["inside"].Value;
        var domestic = $"0{number[3..]}";
        Assert.Contains(domestic, hidden, StringComparison.Ordinal);
        Assert.DoesNotContain(
            domestic,
            page.Html.Replace(hidden, "", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
    }

    private static void Limit(WebApplicationBuilder builder, int address, int loginId)
    {
        builder.Configuration["Site:SignInLimits:PerAddressAndMinute"] = $"{address}";
        builder.Configuration["Site:SignInLimits:PerLoginIdAndMinute"] = $"{loginId}";
    }

    private async Task LinkAsync(string loginId, string lineAccount)
    {
        await using var connection = await site.Stage.Database.DataSource.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        var contractor = await Contractors.FindAsync(connection, loginId, CancellationToken.None);
        var links = site.Stage.Services.GetRequiredService<ContractLinks>();
        var outcome = await links.LinkAsync(connection, contractor!.Id, lineAccount, CancellationToken.None);
        Assert.IsType<ContractLinkOutcome.Linked>(outcome);
        await transaction.CommitAsync();
    }

    [GeneratedRegex(
        "<details[^>]*>.*?</summary>(?<inside>.*?)</details>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Details();
}
