using System.Text;
using System.Text.Json;
using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A web site that signs people in by LINE Login, seen from both sides: the browser's and the server's.</summary>
internal sealed class LoginDriver(SimulatorHost line)
{
    public const string ChannelId = "1234567890";
    public const string ChannelSecret = "simulator-login-secret-demo-only";
    public const string State = "state-of-this-login";
    public const string Allow = "許可する";

    // The pair that RFC 7636 has in its appendix B.
    public const string Verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public const string Challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    public string Callback => new Uri(new Uri(line.Bot.Url), "/callback").AbsoluteUri;

    /// <summary>The address LINE is asked with. Changes replace or add parameters; a null takes one away.</summary>
    public string Url(params IReadOnlyCollection<(string Name, string? Value)> changes)
    {
        var query = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = ChannelId,
            ["redirect_uri"] = Callback,
            ["state"] = State,
            ["scope"] = "profile openid",
        };
        foreach (var (name, value) in changes)
        {
            query[name] = value;
        }

        var given = query.Where(parameter => parameter.Value is not null);
        return QueryHelpers.AddQueryString(
            new Uri(line.Http.BaseAddress!, "/access/oauth2/v2.1/authorize").AbsoluteUri,
            given
        );
    }

    /// <summary>Logs in on the phone, allowing what is asked the first time; what comes back to the site.</summary>
    public async Task<IReadOnlyDictionary<string, string>> LogInAsync(
        string userId,
        params IReadOnlyCollection<(string Name, string? Value)> changes
    )
    {
        var page = await line.Browser(userId).OpenAsync(Url(changes));
        return ReturnedBy(IsBack(page.Url) ? page : await page.SubmitAsync(Allow));
    }

    public IReadOnlyDictionary<string, string> ReturnedBy(InAppPage page) => Returned(page.Url);

    /// <summary>The parameters of the answer, once the browser is back at the site.</summary>
    public IReadOnlyDictionary<string, string> Returned(string url)
    {
        Assert.True(IsBack(url), $"Not back at the site but at {url}");
        return QueryHelpers
            .ParseQuery(new Uri(url).Query)
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value.ToString(), StringComparer.Ordinal);
    }

    /// <summary>What the site's server sends for the code.</summary>
    public Task<Answer> ExchangeAsync(string code, params IReadOnlyCollection<(string Name, string? Value)> changes)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Callback,
            ["client_id"] = ChannelId,
            ["client_secret"] = ChannelSecret,
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return PostAsync("/oauth2/v2.1/token", [.. fields.Select(field => (field.Key, field.Value))]);
    }

    public async Task<Answer> PostAsync(string path, params IReadOnlyCollection<(string Name, string? Value)> fields)
    {
        var given = fields
            .Where(field => field.Value is not null)
            .ToDictionary(field => field.Name, field => field.Value!);
        using var form = new FormUrlEncodedContent(given);
        using var response = await line.Http.PostAsync(new Uri("/api" + path, UriKind.Relative), form);
        return await Answer.OfAsync(response);
    }

    /// <summary>Tokens of somebody who logs in on their phone.</summary>
    public async Task<Answer> TokensAsync(
        string userId,
        params IReadOnlyCollection<(string Name, string? Value)> changes
    )
    {
        var returned = await LogInAsync(userId, changes);
        return await ExchangeAsync(returned["code"]);
    }

    /// <summary>A question about somebody, with their token.</summary>
    public Task<Answer> AskAsync(string path, string token) => line.ApiAsync(HttpMethod.Get, path, token: token);

    /// <summary>What an id token says, unchecked.</summary>
    public static JsonElement ClaimsOf(string? idToken) =>
        JsonElement.Parse(Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(idToken!.Split('.')[1])));

    private bool IsBack(string url) => url.StartsWith(Callback, StringComparison.Ordinal);
}
