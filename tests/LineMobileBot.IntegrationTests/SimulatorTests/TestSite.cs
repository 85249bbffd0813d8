using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A web site that answers as the test wants.</summary>
internal sealed class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app)
    {
        _app = app;
        _app.Map("/{**path}", (HttpContext context) => Answer(context));
    }

    public Func<HttpContext, IResult> Answer { get; set; } = _ => Page("");

    public string Url => _app.Urls.Single();

    public static IResult Page(string html) => TypedResults.Content(html, "text/html; charset=utf-8");

    public static async Task<TestSite> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        var site = new TestSite(builder.Build());
        await site._app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
