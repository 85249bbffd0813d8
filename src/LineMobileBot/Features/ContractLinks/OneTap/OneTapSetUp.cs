using Line.Messaging.Accounts;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace LineMobileBot.Features.ContractLinks.OneTap;

internal static class OneTapSetUp
{
    private const string PersonCookie = "line-person";
    private const string StateCookie = "line-login-state.";

    /// <summary>Long enough to choose one of a few contracts.</summary>
    private static readonly TimeSpan PersonKnown = TimeSpan.FromMinutes(5);

    /// <summary>How long somebody may take at LINE.</summary>
    private static readonly TimeSpan AtLine = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Without a LINE Login channel there is no such door, and My Page opens with the password.</summary>
    public static IServiceCollection AddOneTap(this IServiceCollection services, LineLoginChannel? channel)
    {
        services.AddSingleton<OneTapSignIns>().AddAuthentication().AddCookie(OneTapSchemes.Person);
        services
            .AddOptions<CookieAuthenticationOptions>(OneTapSchemes.Person)
            .Configure<SiteCookies>(
                (options, cookies) =>
                {
                    cookies.Apply(options.Cookie, PersonCookie);
                    options.ExpireTimeSpan = PersonKnown;
                    options.SlidingExpiration = false;
                }
            );
        if (channel is null)
        {
            return services;
        }

        services
            .AddSingleton(channel)
            .AddSingleton<LineIdToken>()
            .AddSingleton<OneTapEvents>()
            .AddAuthentication()
            .AddOAuth<OAuthOptions, LineLoginHandler>(OneTapSchemes.LineLogin, _ => { });
        services
            .AddOptions<OAuthOptions>(OneTapSchemes.LineLogin)
            .Configure<BotSettings, SiteCookies>(
                (options, settings, cookies) =>
                {
                    (options.ClientId, options.ClientSecret) = (channel.Id, channel.Secret);
                    options.AuthorizationEndpoint = LineLogin.AuthorizationEndpoint(settings.Line);
                    options.TokenEndpoint = LineLogin.TokenEndpoint(settings.Line);
                    options.CallbackPath = OneTapSchemes.CallbackPath;
                    options.SignInScheme = OneTapSchemes.Person;
                    options.EventsType = typeof(OneTapEvents);
                    options.Scope.Add("openid");
                    options.Scope.Add("profile");
                    options.UsePkce = true;
                    options.RemoteAuthenticationTimeout = AtLine;
                    options.BackchannelHttpHandler = new ServerErrors();
                    options.BackchannelTimeout = CallTimeout;
                    cookies.Apply(options.CorrelationCookie, StateCookie);
                }
            );
        return services;
    }
}
