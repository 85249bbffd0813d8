using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.BrowserTests.Infrastructure;

/// <summary>A small site that signs people in by LINE Login, as strict about frames and forms as a good one is.</summary>
internal sealed class LoginSite : IAsyncDisposable
{
    public const string Title = "会員ページ";
    public const string LogIn = "LINEでログイン";

    private const string StateCookie = "login-state";
    private const string UserCookie = "user";
    private const string ChannelId = "1234567890";
    private const string ChannelSecret = "simulator-login-secret-demo-only";

    private readonly WebApplication _app;
    private readonly HttpClient _line;

    private LoginSite(WebApplication app, Uri simulator)
    {
        _app = app;
        _line = new HttpClient { BaseAddress = simulator };
        app.Use(
            (context, next) =>
            {
                context.Response.Headers.ContentSecurityPolicy =
                    "default-src 'self'; form-action 'self'; frame-ancestors 'none'";
                return next(context);
            }
        );
        app.MapGet("/", Home);
        app.MapGet("/login", SendToLine);
        app.MapGet("/callback", (Delegate)ReturnByQueryAsync);
        app.MapPost("/callback", (Delegate)ReturnByFormAsync);
    }

    public string Url => _app.Urls.Single();

    /// <summary>How LINE is to answer; by redirect unless told.</summary>
    public string ResponseMode { get; set; } = "query";

    public static async Task<LoginSite> StartAsync(Uri simulator)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var site = new LoginSite(app, simulator);
        await app.StartAsync();
        return site;
    }

    public async ValueTask DisposeAsync()
    {
        _line.Dispose();
        await _app.DisposeAsync();
    }

    private ContentHttpResult Home(HttpContext context) =>
        Page(
            context.Request.Cookies[UserCookie] is { } user
                ? $"<p>こんにちは、{Uri.UnescapeDataString(user)}さん</p>"
                : $"<p>ログインしていません</p><p><a href='{Url}/login'>{LogIn}</a></p>"
                    + "<p><a href='https://line.me/R/ti/p/%40linemobile-demo'>トークへ戻る</a></p>"
        );

    private RedirectHttpResult SendToLine(HttpContext context)
    {
        var state = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
        context.Response.Cookies.Append(
            StateCookie,
            state,
            new CookieOptions
            {
                HttpOnly = true,
                Secure = true,
                SameSite = SameSiteMode.None,
            }
        );
        return TypedResults.Redirect(
            QueryHelpers.AddQueryString(
                new Uri(_line.BaseAddress!, "/access/oauth2/v2.1/authorize").AbsoluteUri,
                new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["response_type"] = "code",
                    ["client_id"] = ChannelId,
                    ["redirect_uri"] = $"{Url}/callback",
                    ["state"] = state,
                    ["scope"] = "profile openid",
                    ["response_mode"] = ResponseMode,
                }
            )
        );
    }

    private Task<IResult> ReturnByQueryAsync(HttpContext context) =>
        ReturnAsync(context, name => context.Request.Query[name]);

    private async Task<IResult> ReturnByFormAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        return await ReturnAsync(context, name => form[name]);
    }

    private async Task<IResult> ReturnAsync(HttpContext context, Func<string, string?> parameter)
    {
        if (parameter("state") is not { } state || context.Request.Cookies[StateCookie] != state)
        {
            return Page("<p>このブラウザーのログインではありません</p>");
        }

        var token = await TokenAsync(parameter("code") ?? "");
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/api/v2/profile")
        {
            Headers = { Authorization = new("Bearer", token) },
        };
        using var profile = await _line.SendAsync(ask);
        var name = (await profile.Content.ReadFromJsonAsync<JsonNode>())!["displayName"]!.GetValue<string>();
        context.Response.Cookies.Append(UserCookie, name);
        return TypedResults.Redirect("/");
    }

    private async Task<string> TokenAsync(string code)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "authorization_code",
                ["code"] = code,
                ["redirect_uri"] = $"{Url}/callback",
                ["client_id"] = ChannelId,
                ["client_secret"] = ChannelSecret,
            }
        );
        using var answer = await _line.PostAsync(new Uri("/api/oauth2/v2.1/token", UriKind.Relative), form);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
    }

    private static ContentHttpResult Page(string content) =>
        TypedResults.Content(
            $"<!doctype html><html lang=ja><meta charset=utf-8><title>{Title}</title><h1>{Title}</h1>{content}",
            "text/html"
        );
}
