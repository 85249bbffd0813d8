using System.Buffers.Text;
using System.Security.Cryptography;
using LineMobileBot.Site.Safety;

namespace LineMobileBot.Site.SignIns;

/// <summary>
/// By this a browser is known again. It opens nothing, and says nothing but that the browser was here before. Only its hash is
/// kept.
/// </summary>
internal sealed class DeviceCookie(SiteCookies cookies, KeyedHashes hashes)
{
    private const string Name = "device";
    private const string Purpose = "device";
    private const int Bytes = 16;

    /// <summary>The longest that browsers keep a cookie.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(400);

    public Place PlaceOf(HttpContext context)
    {
        var known = context.Request.Cookies[cookies.NameOf(Name)];
        return new Place(
            known is null ? null : hashes.Of(Purpose, known),
            DeviceKinds.Of(context.Request.Headers.UserAgent.ToString()),
            Networks.Of(context.Connection.RemoteIpAddress)
        );
    }

    /// <summary>The place of somebody who has proved who they are: from now on their browser is known.</summary>
    public Place Remember(HttpContext context)
    {
        var place = PlaceOf(context);
        if (place.DeviceHash is not null)
        {
            return place;
        }

        var device = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        var cookie = new CookieBuilder { MaxAge = Kept };
        cookies.Apply(cookie, Name);
        context.Response.Cookies.Append(cookie.Name!, device, cookie.Build(context));
        return place with { DeviceHash = hashes.Of(Purpose, device) };
    }
}
