using Line.Simulator.Browser;
using Line.Simulator.Liff;
using Line.Simulator.Pages;

namespace Line.Simulator.Control;

/// <summary>The remote control: what people do on their phones, and what befalls the platform.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication app)
    {
        // A site that a phone shows must not press the phone's buttons.
        var control = app.MapGroup("/control").TakesPostsOfItsOwnPagesOnly();
        control.MapUsers();
        control.MapPlatform();
        control.MapGroups();
        control.MapChannel();

        var user = control.MapGroup("/users/{userId}");
        ActingUser.RefusesUnknownUsers(user);
        user.MapFriendship();
        user.MapSending();
        user.MapTapping();
        user.MapViews();
        user.MapBrowser();
        user.MapShares();
    }
}
