using System.Net;
using LineMobileBot.IntegrationTests.Infrastructure;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A browser that belongs to no phone, with cookies of its own.</summary>
internal sealed class OutsideBrowser(HttpClient simulator) : IDisposable
{
    private readonly HttpClient _client = new(
        new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = true }
    )
    {
        BaseAddress = simulator.BaseAddress,
    };

    public async Task<OutsidePage> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        return await PageAsync(answer);
    }

    public async Task<OutsidePage> PostAsync(Uri target, HttpContent content, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = content };
        request.Headers.Add("Origin", origin);
        using var answer = await _client.SendAsync(request);
        return await PageAsync(answer);
    }

    public void Dispose() => _client.Dispose();

    private async Task<OutsidePage> PageAsync(HttpResponseMessage answer) =>
        new(this, answer.RequestMessage!.RequestUri!, answer.StatusCode, await answer.Content.ReadAsStringAsync());
}

internal sealed record OutsidePage(OutsideBrowser Browser, Uri Url, HttpStatusCode Status, string Html)
{
    private readonly PageReader _reader = new(Html);

    public void Shows(string words) => Assert.Contains(words, _reader.Words, StringComparison.Ordinal);

    public Task<OutsidePage> SubmitAsync(string button, string? origin = null)
    {
        var form = _reader.Forms.First(candidate => candidate.Buttons.Exists(found => found.Words == button));
        var fields = form.Filled(form.Buttons.First(found => found.Words == button), []);
        return Browser.PostAsync(
            new Uri(Url, form.Action),
            new FormUrlEncodedContent(fields),
            origin ?? Url.GetLeftPart(UriPartial.Authority)
        );
    }
}
