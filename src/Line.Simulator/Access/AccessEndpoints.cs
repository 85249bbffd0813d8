using Line.Simulator.Login;
using Line.Simulator.Pages;

namespace Line.Simulator.Access;

/// <summary>The pages of <c>access.line.me</c> that people see.</summary>
internal static class AccessEndpoints
{
    public static void MapAccessPages(this WebApplication app)
    {
        var access = app.MapGroup("/access").SpeaksTheVisitorsLanguage().TakesPostsOfItsOwnPagesOnly();
        access.MapSignIn();
        access.MapAccountLink();
        access.MapAuthorize();
        access.MapDiscovery();
    }
}
