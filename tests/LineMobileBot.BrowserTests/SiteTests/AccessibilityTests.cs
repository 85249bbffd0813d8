using Line.Simulator;
using LineMobileBot.BrowserTests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace LineMobileBot.BrowserTests.SiteTests;

/// <summary>Every page of My Page and of LINE's, for everybody: WCAG 2.2 AA as far as a browser can tell.</summary>
[Collection(SiteCollection.Name)]
public sealed class AccessibilityTests(SiteStage stage)
{
    private const string Access = "/access/";
    private const string NoPage = ".well-known";

    private static readonly IReadOnlyList<SitePage> Ours =
    [
        .. OpenPages.All,
        .. ContractorPages.All,
        .. SignUpPages.All,
    ];
    private static readonly IReadOnlyList<SitePage> Pages = [.. Ours, .. LinePages.All];

    public static TheoryData<string> Names => [.. Pages.Where(page => !page.LeadsOn).Select(page => page.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Everybody_can_use_the_page(string name) =>
        stage.LooksRightAsync(Pages.Single(page => page.Name == name));

    [Fact]
    public void No_page_is_left_out() =>
        Assert.Equal(
            stage.Routes.Order(StringComparer.Ordinal),
            Ours.Concat(DeskAccessibilityTests.Pages)
                .Select(page => page.Route)
                .Where(route => route.Length > 0)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Fact]
    public async Task No_page_of_LINEs_is_left_out()
    {
        await using var simulator = SimulatorApplication.Create([]);

        var routes = ((IEndpointRouteBuilder)simulator)
            .DataSources.SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Where(endpoint =>
                endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true
            )
            .Select(endpoint => endpoint.RoutePattern.RawText!)
            .Where(route => route.StartsWith(Access, StringComparison.Ordinal))
            .Where(route => !route.Contains(NoPage, StringComparison.Ordinal));
        Assert.Equal(
            routes.Distinct().Order(StringComparer.Ordinal),
            LinePages.All.Select(page => page.Route).Distinct().Order(StringComparer.Ordinal)
        );
    }
}
