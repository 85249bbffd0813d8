using System.Net;
using System.Text.RegularExpressions;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SiteTests;

/// <summary>What stands around every page, told to the browser.</summary>
public sealed partial class SafetyTests : IAsyncLifetime
{
    private CarrierStage _stage = null!;

    public async Task InitializeAsync() => _stage = await CarrierStage.StartAsync();

    public async Task DisposeAsync() => await _stage.DisposeAsync();

    [Fact]
    public async Task An_address_that_does_not_exist_is_told_by_a_page_in_japanese_that_gives_nothing_away()
    {
        using var answer = await GetAsync("/mypage/no-such-page?linkToken=secret-token");

        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("<html lang=\"ja\">", page, StringComparison.Ordinal);
        Assert.Contains(">ページが見つかりません</h1>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_page_forbids_frames_foreign_scripts_and_keeping_copies()
    {
        using var answer = await GetAsync("/mypage/no-such-page");

        var policy = HeaderOf(answer, "Content-Security-Policy");
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("base-uri 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("no-store", HeaderOf(answer, "Cache-Control"));
        Assert.Equal("nosniff", HeaderOf(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", HeaderOf(answer, "Referrer-Policy"));
    }

    [Fact]
    public async Task Each_answer_has_a_nonce_of_its_own_which_its_stylesheet_bears()
    {
        using var first = await GetAsync("/mypage/no-such-page");
        using var second = await GetAsync("/mypage/no-such-page");

        var nonce = Nonce().Match(HeaderOf(first, "Content-Security-Policy")).Groups["value"].Value;
        Assert.Contains($"nonce=\"{nonce}\"", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain(nonce, HeaderOf(second, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_stylesheet_is_ours_and_may_be_kept_for_ever_by_its_address()
    {
        using var page = await GetAsync("/mypage/no-such-page");
        var address = Stylesheet().Match(await page.Content.ReadAsStringAsync()).Groups["value"].Value;

        using var answer = await GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", HeaderOf(answer, "Cache-Control"), StringComparison.Ordinal);
        var css = await answer.Content.ReadAsStringAsync();
        Assert.Contains("prefers-color-scheme: dark", css, StringComparison.Ordinal);
        Assert.DoesNotContain("url(", css, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_plain_http_no_browser_is_bound_to_https()
    {
        using var answer = await GetAsync("/mypage/no-such-page");

        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Over_https_the_browser_is_bound_to_it()
    {
        await using var bot = await _stage.StartReplicaAsync(builder =>
            builder.Configuration["Site:PublicBaseUrl"] = "https://mypage.example"
        );
        using var browser = new HttpClient { BaseAddress = CarrierStage.AddressOf(bot) };

        using var answer = await browser.GetAsync(new Uri("/mypage/no-such-page", UriKind.Relative));

        Assert.StartsWith("max-age=", HeaderOf(answer, "Strict-Transport-Security"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_doors_of_machines_get_no_pages()
    {
        using var answer = await GetAsync("/api/no-such-thing");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Content-Security-Policy"));
    }

    private async Task<HttpResponseMessage> GetAsync(string address) =>
        await _stage.Bot.GetAsync(new Uri(address, UriKind.Relative));

    private static string HeaderOf(HttpResponseMessage answer, string name) =>
        string.Join(", ", answer.Headers.GetValues(name));

    [GeneratedRegex("script-src 'nonce-(?<value>[^']+)'", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Nonce();

    [GeneratedRegex(
        "<link rel=\"stylesheet\"[^>]* href=\"(?<value>[^\"]+)\"",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Stylesheet();
}
