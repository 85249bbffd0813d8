using Line.Simulator.Control;

namespace Line.Simulator.Browser;

internal sealed record OpenRequest(string? Url);

/// <param name="InApp">Whether LINE's browser shows it; else the address is for a browser outside.</param>
internal sealed record OpenAnswer(string Url, bool InApp);

internal sealed record AutoLoginRequest(bool Enabled, bool Fails);

/// <summary>What a phone's browser can be told from outside.</summary>
internal static class BrowserControls
{
    public static void MapBrowser(this RouteGroupBuilder user)
    {
        user.MapPost("/open", Open);
        user.MapGet("/browser", GetPage);
        user.MapPut("/auto-login", SetAutoLogin);
    }

    private static IResult Open(
        ActingUser acting,
        OpenRequest request,
        HttpRequest http,
        PhoneBrowsers browsers,
        BrowsableSites sites
    )
    {
        if (SiteOrigin.Of(request.Url) is null)
        {
            return ControlResults.Refused(StatusCodes.Status400BadRequest, "url is no http or https address.");
        }

        var browser = browsers.Of(acting.User);
        var shown = new PhoneAddresses(browser, sites, http).Shown(new Uri(request.Url!));
        if (shown is not null)
        {
            browser.Open();
        }

        return TypedResults.Json(
            new OpenAnswer(shown ?? request.Url!, InApp: shown is not null),
            SimulatorJson.Default.OpenAnswer
        );
    }

    private static IResult GetPage(ActingUser acting, PhoneBrowsers browsers) =>
        browsers.Of(acting.User).Page is { } page
            ? TypedResults.Json(page, SimulatorJson.Default.PageInView)
            : TypedResults.NoContent();

    private static IResult SetAutoLogin(ActingUser acting, AutoLoginRequest request, PhoneBrowsers browsers)
    {
        browsers.Of(acting.User).AutoLogin = request switch
        {
            { Fails: true } => AutoLogin.Fails,
            { Enabled: true } => AutoLogin.On,
            _ => AutoLogin.Off,
        };
        return TypedResults.NoContent();
    }
}
