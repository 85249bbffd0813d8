using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site.Safety;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.RateLimiting;

namespace LineMobileBot.Site.SignIns;

internal static class ContractorSchemeSetUp
{
    private const string Cookie = "mypage";
    private const string SecurityPage = "/mypage/security";
    private const string SignInPage = "/mypage/sign-in";

    /// <summary>A phone is often left lying about: idle for this long, it has to sign in again.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromHours(2);

    public static IServiceCollection AddContractorScheme(this IServiceCollection services)
    {
        services.AddAuthentication().AddCookie(ContractorScheme.Name);
        services
            .AddSingleton<DeviceCookie>()
            .AddSingleton<ContractorSignIns>()
            .AddSingleton<PasswordSignIns>()
            .AddSingleton<SignInLimits>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<SignInLimits>((limiter, limits) => limits.Apply(limiter));
        services.AddSingleton(provider =>
        {
            var securityPage = new Uri(provider.GetRequiredService<BotSettings>().PublicBaseUrl, SecurityPage);
            return AnswerEntry.Of<NewPlaceNotice>(
                "site/new-place/1",
                () => SignInJson.Default.NewPlaceNotice,
                notice => SignInMessages.NewPlace(notice, securityPage)
            );
        });
        services
            .AddAuthorizationBuilder()
            .AddPolicy(
                ContractorScheme.Policy,
                policy => policy.AddAuthenticationSchemes(ContractorScheme.Name).RequireAuthenticatedUser()
            );
        services
            .AddOptions<CookieAuthenticationOptions>(ContractorScheme.Name)
            .Configure<SiteCookies>(
                (options, cookies) =>
                {
                    cookies.Apply(options.Cookie, Cookie);
                    options.ExpireTimeSpan = IdleTime;
                    options.SlidingExpiration = true;
                    options.Events.OnValidatePrincipal = StampCheck.ValidateAsync;
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

    private static Task AskToSignInAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var wish = context.Request.Path + context.Request.QueryString;
        SeeOther.To(context.HttpContext, ReturnUrl.On(SignInPage, wish));
        return Task.CompletedTask;
    }
}
