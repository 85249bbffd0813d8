using LineMobileBot.IntegrationTests.Infrastructure;
using Microsoft.AspNetCore.Http;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>What the in-app browser changes in a page so that it works inside the phone, and what it leaves alone.</summary>
public sealed class PageRewritingTests : IAsyncLifetime
{
    private SimulatorHost _line = null!;
    private TestSite _site = null!;
    private string _father = "";

    public async Task InitializeAsync()
    {
        _line = await SimulatorHost.StartAsync();
        _site = await TestSite.StartAsync();
        _father = await _line.AddFriendAsync("父");
    }

    public async Task DisposeAsync()
    {
        await _site.DisposeAsync();
        await _line.DisposeAsync();
    }

    [Fact]
    public async Task Absolute_addresses_of_a_page_lead_to_the_phones_hosts_and_nothing_else_changes()
    {
        var html = $"""
            <!-- <a href="{_site.Url}/comment"> --><a href="/relative">相対</a><a HREF='{_site.Url}/a?b=1&amp;c=あ'>次</a>
            <img src="{_site.Url}/x.png" alt="{_site.Url}"><script>var a = "<a href='{_site.Url}/script'>";</script>
            <a href="https://elsewhere.example/x">外</a><a href="https://line.me/R/nv/chat">LINE</a>
            """;
        _site.Answer = _ => TestSite.Page(html);

        var page = await OpenAsync("/");

        var host = page.ShownAt.GetLeftPart(UriPartial.Authority);
        var expected = html.Replace(
                $"HREF='{_site.Url}/a?b=1&amp;c=あ'",
                $"HREF='{host}/a?b=1&amp;c=%E3%81%82'",
                StringComparison.Ordinal
            )
            .Replace($"src=\"{_site.Url}", $"src=\"{host}", StringComparison.Ordinal)
            .Replace(
                "https://elsewhere.example/x",
                "/.line-browser/outside?url=https%3A%2F%2Felsewhere.example%2Fx",
                StringComparison.Ordinal
            )
            .Replace(
                "https://line.me/R/nv/chat",
                "/.line-browser/line-url?url=https%3A%2F%2Fline.me%2FR%2Fnv%2Fchat",
                StringComparison.Ordinal
            );
        Assert.Equal(expected, page.Html);
    }

    [Fact]
    public async Task Rules_about_frames_and_forms_mean_the_same_inside_the_phone()
    {
        await using var other = await TestSite.StartAsync();
        _site.Answer = context =>
        {
            context.Response.Headers.ContentSecurityPolicy =
                $"default-src 'self'; form-action 'self' {other.Url}; frame-ancestors 'none'; upgrade-insecure-requests";
            return TestSite.Page("");
        };

        var page = await OpenAsync("/");

        var port = _line.Http.BaseAddress!.Port;
        var otherHost = page.ShownAt.Host.Replace("-1.", "-2.", StringComparison.Ordinal);
        Assert.Equal(
            $"default-src 'self'; form-action 'self' http://{otherHost}:{port}; "
                + $"frame-ancestors http://localhost:{port} http://127.0.0.1:{port}",
            page.Headers.GetValues("Content-Security-Policy").Single()
        );
    }

    [Theory]
    [InlineData("DENY", "frame-ancestors http")]
    [InlineData("SAMEORIGIN", "frame-ancestors 'self' http")]
    public async Task The_older_frame_rule_is_said_in_the_newer_words(string rule, string policy)
    {
        _site.Answer = context =>
        {
            context.Response.Headers.XFrameOptions = rule;
            return TestSite.Page("");
        };

        var page = await OpenAsync("/");

        Assert.False(page.Headers.Contains("X-Frame-Options"));
        Assert.StartsWith(policy, page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    private Task<InAppPage> OpenAsync(string path) => _line.Browser(_father).OpenAsync(_site.Url + path);
}
