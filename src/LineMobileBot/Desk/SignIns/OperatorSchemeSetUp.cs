using LineMobileBot.Site;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LineMobileBot.Desk.SignIns;

internal static class OperatorSchemeSetUp
{
    private const string Cookie = "desk";

    /// <summary>A screen left alone in an office.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(30);

    public static IServiceCollection AddOperatorScheme(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(OperatorScheme.Name);
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                OperatorScheme.Policy,
                policy => policy.AddAuthenticationSchemes(OperatorScheme.Name).RequireAuthenticatedUser()
            );
        services
            .AddOptions<CookieAuthenticationOptions>(OperatorScheme.Name)
            .Configure<SiteCookies>(
                (options, cookies) =>
                {
                    cookies.Apply(options.Cookie, Cookie);
                    options.ExpireTimeSpan = IdleTime;
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = OperatorCheck.ValidateAsync;
                    options.Events.OnCheckSlidingExpiration = KeepAliveAsync;
                    options.Events.OnRedirectToLogin = AskToSignInAsync;
                    options.Events.OnRedirectToAccessDenied = context =>
                    {
                        context.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                }
            );
        return services;
    }

    private static Task KeepAliveAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !UnattendedAttribute.Marks(context.HttpContext);
        return Task.CompletedTask;
    }

    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var wish = context.Request.Path + context.Request.QueryString;
        SeeOther.To(context.HttpContext, ReturnUrl.On(DeskAddresses.SignIn, wish));
        return Task.CompletedTask;
    }
}
