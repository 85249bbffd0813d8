using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace LineMobileBot.IntegrationTests.Infrastructure;

/// <summary>LINE's in-app browser on one phone, over the same hosts as in a real browser; it follows redirects as one does.</summary>
internal sealed class InAppBrowserDriver(HttpClient simulator, string userId)
{
    private const int MostRedirects = 10;
    private const string NoReferrer = "no-referrer";

    // It must not follow redirects by itself: each step has headers of its own.
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    public async Task<InAppPage> OpenAsync(string url)
    {
        using var answer = await simulator.PostAsJsonAsync($"/control/users/{userId}/open", new { url });
        var opened = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, opened.ToString());
        Assert.True(opened.GetProperty("inApp").GetBoolean(), $"{url} does not open in the app.");
        return await SendAsync(HttpMethod.Get, new Uri(opened.GetProperty("url").GetString()!), before: null);
    }

    public async Task<InAppPage> SendAsync(
        HttpMethod method,
        Uri target,
        InAppPage? before,
        IReadOnlyList<KeyValuePair<string, string>>? fields = null
    )
    {
        for (var redirects = 0; redirects <= MostRedirects; redirects++)
        {
            using var request = Request(method, target, before, fields);
            using var response = await Client.SendAsync(request);
            if (response.Headers.Location is not { } location)
            {
                return await PageAsync(target, before, response);
            }

            target = new Uri(target, location);
            if (response.StatusCode is not (HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect))
            {
                (method, fields) = (HttpMethod.Get, null);
            }
        }

        throw new InvalidOperationException($"More than {MostRedirects} redirects, the last one to {target}.");
    }

    private HttpRequestMessage Request(
        HttpMethod method,
        Uri target,
        InAppPage? before,
        IReadOnlyList<KeyValuePair<string, string>>? fields
    )
    {
        // The system may not know *.localhost, as browsers do: the simulator's own address, and the host by name.
        var request = new HttpRequestMessage(method, new Uri(simulator.BaseAddress!, target.PathAndQuery))
        {
            Content = fields is null ? null : new FormUrlEncodedContent(fields),
            Headers = { Host = target.Authority },
        };
        var isSameOrigin = before?.ShownAt.Authority == target.Authority;
        request.Headers.Add("User-Agent", "Mozilla/5.0");
        request.Headers.Add("Accept", "text/html,application/xhtml+xml");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        request.Headers.Add("Sec-Fetch-Dest", "iframe");
        request.Headers.Add("Sec-Fetch-Site", isSameOrigin ? "same-origin" : "cross-site");
        if (before is not null)
        {
            AddOrigin(request, before, isSameOrigin);
        }

        return request;
    }

    private static void AddOrigin(HttpRequestMessage request, InAppPage before, bool isSameOrigin)
    {
        var hides = before.Headers.TryGetValues("Referrer-Policy", out var policy) && policy.Contains(NoReferrer);
        var origin = before.ShownAt.GetLeftPart(UriPartial.Authority);
        if (!hides)
        {
            request.Headers.Add("Referer", isSameOrigin ? before.ShownAt.AbsoluteUri : origin + "/");
        }

        if (request.Method != HttpMethod.Get)
        {
            request.Headers.Add("Origin", hides ? "null" : origin);
        }
    }

    private async Task<InAppPage> PageAsync(Uri target, InAppPage? before, HttpResponseMessage response)
    {
        var html = await response.Content.ReadAsStringAsync();
        if (response.StatusCode == HttpStatusCode.NoContent && before is not null)
        {
            return before with { Status = response.StatusCode };
        }

        using var view = await simulator.GetAsync(new Uri($"/control/users/{userId}/browser", UriKind.Relative));
        var page = await view.Content.ReadFromJsonAsync<JsonElement>();
        return new InAppPage(
            this,
            page.GetProperty("url").GetString()!,
            target,
            response.StatusCode,
            response.Headers,
            html
        );
    }
}
