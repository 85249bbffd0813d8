using System.Net;
using System.Net.Http.Json;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.AccessTests;

/// <summary>
/// Sends single requests with what an actor holds: cookies as they were at one moment, the antiforgery token that goes with
/// them, or a key. It follows no redirect and keeps no new cookie.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private const string TokenField = "__RequestVerificationToken";
    private const string EventStream = "text/event-stream";
    private const string Desk = "/desk";
    private readonly HttpClient _http;

    private Visitor(Uri bot) =>
        _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = bot,
        };

    public IReadOnlyList<Cookie> Cookies { get; private init; } = [];

    /// <summary>What goes with the forms of My Page, as who this is there.</summary>
    public string FormToken { get; private init; } = "";

    /// <summary>The same at the desk, where the same browser may be somebody else.</summary>
    private string DeskToken { get; init; } = "";

    /// <param name="bot">Where.</param>
    /// <param name="browser">Whose cookies.</param>
    /// <param name="form">A page with a form, as this browser sees it.</param>
    public static async Task<Visitor> WithCookiesAsync(Uri bot, SiteDriver browser, string form)
    {
        var atTheDesk = form.StartsWith(Desk, StringComparison.Ordinal);
        var own = await TokenAsync(browser, form);
        var elsewhere = await TokenAsync(browser, atTheDesk ? "/mypage/sign-in" : "/desk/sign-in");
        var (site, desk) = atTheDesk ? (elsewhere, own) : (own, elsewhere);
        return Of(bot, [.. browser.Cookies], site, desk);
    }

    /// <summary>The same, who holds a key besides.</summary>
    public Visitor WithKey(string key)
    {
        _http.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return this;
    }

    /// <summary>The same browser with another token in its forms, or with other cookies.</summary>
    public Visitor With(string formToken, IReadOnlyList<Cookie>? cookies = null) =>
        Of(_http.BaseAddress!, cookies ?? Cookies, formToken, formToken);

    public async Task<WebPage> SendAsync(string method, string address, IReadOnlyDictionary<string, object?>? body)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address)
        {
            Content = ContentOf(method, address, body ?? new Dictionary<string, object?>(StringComparer.Ordinal)),
        };
        return await SendAsync(request);
    }

    public async Task<WebPage> SendAsync(HttpRequestMessage request)
    {
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var headers = answer
            .Headers.Concat(answer.Content.Headers)
            .ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            );
        var address = new Uri(_http.BaseAddress!, request.RequestUri!);
        // A stream of events has no end to wait for.
        var body =
            answer.Content.Headers.ContentType?.MediaType == EventStream
                ? ""
                : await answer.Content.ReadAsStringAsync();
        return new WebPage(address, answer.StatusCode, body, headers);
    }

    public void Dispose() => _http.Dispose();

    private static async Task<string> TokenAsync(SiteDriver browser, string form) =>
        (await browser.OpenAsync(form))
            .Forms.Select(shown => shown.Values.GetValueOrDefault(TokenField))
            .First(token => token is not null)!;

    private static Visitor Of(Uri bot, IReadOnlyList<Cookie> cookies, string siteToken, string deskToken)
    {
        var visitor = new Visitor(bot)
        {
            Cookies = cookies,
            FormToken = siteToken,
            DeskToken = deskToken,
        };
        if (cookies.Count > 0)
        {
            visitor._http.DefaultRequestHeaders.Add(
                "Cookie",
                string.Join("; ", cookies.Select(cookie => $"{cookie.Name}={cookie.Value}"))
            );
        }

        return visitor;
    }

    private string TokenFor(string address) =>
        address.StartsWith(Desk, StringComparison.Ordinal) ? DeskToken : FormToken;

    private HttpContent? ContentOf(string method, string address, IReadOnlyDictionary<string, object?> body)
    {
        if (method is "GET" or "HEAD" or "OPTIONS" or "TRACE")
        {
            return null;
        }

        return
            address.StartsWith("/mypage", StringComparison.Ordinal)
            || address.StartsWith(Desk, StringComparison.Ordinal)
            ? new FormUrlEncodedContent(
                body.Select(field => KeyValuePair.Create(field.Key, $"{field.Value}"))
                    .Append(KeyValuePair.Create(TokenField, TokenFor(address)))
            )
            : JsonContent.Create(body.TryGetValue("", out var whole) ? whole : body);
    }
}
