using System.Net;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>
/// Somebody's browser on the site: keeps cookies, follows redirects, fills in forms as they are shown (hidden fields and all) and
/// presses their buttons. Each driver is a browser of its own.
/// </summary>
internal sealed class SiteDriver : IDisposable
{
    public const string Password = "hajimete-2026";
    private const int MostRedirects = 10;

    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly Uri _site;

    public SiteDriver(
        Uri site,
        string userAgent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1"
    )
    {
        _site = site;
        _http = new HttpClient(new HttpClientHandler { CookieContainer = _cookies, AllowAutoRedirect = false });
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
        _http.DefaultRequestHeaders.TryAddWithoutValidation("Accept", "text/html");
    }

    public IReadOnlyCollection<Cookie> Cookies => _cookies.GetCookies(_site);

    /// <summary>A path the browser is kept from following a redirect to: the page then only has its address.</summary>
    public string? HaltsBefore { get; set; }

    /// <summary>Signs in, and is on the page that comes after.</summary>
    public async Task<WebPage> SignInAsync(string loginId, string password = Password, string? returnUrl = null)
    {
        var query = returnUrl is null ? "" : $"?returnUrl={Uri.EscapeDataString(returnUrl)}";
        var page = await OpenAsync($"/mypage/sign-in{query}");
        return await PressAsync(page, "ログイン", ("loginId", loginId), ("password", password));
    }

    /// <summary>Opens a page and goes on wherever it sends the browser.</summary>
    public Task<WebPage> OpenAsync(string address) =>
        FollowAsync(HttpMethod.Get, new Uri(_site, address), content: null);

    /// <summary>One request and its answer, redirects included.</summary>
    public Task<WebPage> OnceAsync(HttpMethod method, string address, HttpContent? content = null) =>
        SendAsync(method, new Uri(_site, address), content);

    /// <summary>Fills in the form that has this button, and presses it.</summary>
    public async Task<WebPage> PressAsync(WebPage page, string button, params (string Name, string Value)[] typed)
    {
        var form = page.FormWith(button);
        var values = new Dictionary<string, string>(form.Values, StringComparer.Ordinal);
        foreach (var (name, value) in typed)
        {
            values[name] = value;
        }

        var address = form.Action.Length == 0 ? page.Address : new Uri(page.Address, form.Action);
        using var content = new FormUrlEncodedContent(values);
        return form.Method == "get"
            ? await OpenAsync($"{address.AbsolutePath}?{await content.ReadAsStringAsync()}")
            : await FollowAsync(HttpMethod.Post, address, content);
    }

    public void Dispose() => _http.Dispose();

    private async Task<WebPage> FollowAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        var page = await SendAsync(method, address, content);
        for (var redirects = 0; page.Headers.TryGetValue("Location", out var next); redirects++)
        {
            Assert.True(redirects < MostRedirects, $"Sent in circles: {page.Address} → {next}");
            var following = new Uri(page.Address, next);
            if (following.AbsolutePath == HaltsBefore)
            {
                return page with { Address = following };
            }

            page = await SendAsync(HttpMethod.Get, following, content: null);
        }

        return page;
    }

    private async Task<WebPage> SendAsync(HttpMethod method, Uri address, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        using var answer = await _http.SendAsync(request);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            );
        return new WebPage(address, answer.StatusCode, await answer.Content.ReadAsStringAsync(), headers);
    }
}
