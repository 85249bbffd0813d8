using System.Reflection;
using Line.Simulator.Platform;

namespace Line.Simulator.Access;

/// <summary>Who opened a page of <c>access.line.me</c>, as far as their browser is signed in to LINE.</summary>
internal sealed class Visitor : IBindableFromHttpContext<Visitor>
{
    public const string CookieName = "line-session";
    public const string CookiePath = "/access";

    private readonly string? _key;
    private readonly LineSessions _sessions;

    private Visitor(string? key, LineSessions sessions, LineUsers users)
    {
        (_key, _sessions) = (key, sessions);
        Session = sessions.Find(key);
        User = Session is not null && users.TryGet(Session.UserId, out var user) ? user : null;
    }

    public LineSession? Session { get; }

    public LineUser? User { get; }

    public static ValueTask<Visitor?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var services = context.RequestServices;
        return ValueTask.FromResult<Visitor?>(
            new Visitor(
                context.Request.Cookies[CookieName],
                services.GetRequiredService<LineSessions>(),
                services.GetRequiredService<LineUsers>()
            )
        );
    }

    /// <summary>The browser belongs to this user from now on.</summary>
    public static void SignIn(HttpContext context, string userId, string method)
    {
        var key = context.RequestServices.GetRequiredService<LineSessions>().SignIn(userId, method);
        context.Response.Cookies.Append(
            CookieName,
            key,
            new CookieOptions
            {
                Path = CookiePath,
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            }
        );
    }

    public string? TakeFreshSignIn() => _sessions.TakeFreshSignIn(_key);
}
