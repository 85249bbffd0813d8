using LineMobileBot.Infrastructure;
using LineMobileBot.Site.Accounts;
using LineMobileBot.Site.Audit;
using LineMobileBot.Site.Keys;
using LineMobileBot.Site.LineAccounts;
using LineMobileBot.Site.Lines;
using LineMobileBot.Site.Mail;
using LineMobileBot.Site.Safety;
using LineMobileBot.Site.SignIns;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Npgsql;

namespace LineMobileBot.Site;

/// <summary>What all web pages share. The pages themselves are in their rooms.</summary>
internal static class SiteFeature
{
    private const string RazorRoot = "/Features";
    private const string AntiforgeryCookie = "form";

    private static readonly PageArea MyPage = new(ReturnUrl.Home, ContractorScheme.Name, ContractorScheme.Policy)
    {
        Layout = "/Site/_MyPageLayout.cshtml",
        ErrorView = "/Site/ErrorPage.cshtml",
        ErrorOf = ErrorSentence.Of,
        OwnLinesOnly = true,
    };

    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddHttpContextAccessor()
            .AddSingleton<SiteCookies>()
            .AddSingleton<KeyedHashes>()
            .AddSingleton<VisitorAddress>()
            .AddSingleton<AuditTrail>()
            .AddSingleton<PageAreas>()
            .AddSingleton(MyPage)
            .AddSingleton<PageLinks>()
            .AddSingleton<PageSections>()
            .AddSingleton<AccountNames>()
            .AddKeys()
            .AddAccounts()
            .AddMail(configuration)
            .AddContractorScheme();
        services
            .AddRazorPages(pages => pages.RootDirectory = RazorRoot)
            .ConfigureApplicationPartManager(WithoutControllers)
            .AddMvcOptions(mvc =>
            {
                mvc.Filters.Add<KnownMethods>();
                mvc.Filters.Add<OwnLine>();
            });
        services
            .AddOptions<RazorPagesOptions>()
            .Configure<PageAreas>((pages, areas) => pages.Conventions.Add(new PageRoutes(areas)));
        services
            .AddOptions<AntiforgeryOptions>()
            .Configure<SiteCookies>(
                (antiforgery, cookies) =>
                {
                    cookies.Apply(antiforgery.Cookie, AntiforgeryCookie);
                    // Ours says it for every page, and for every frame.
                    antiforgery.SuppressXFrameOptionsHeader = true;
                }
            );
        return services;
    }

    /// <summary>There are none, and looking for them loads every type of the bot.</summary>
    private static void WithoutControllers(ApplicationPartManager parts)
    {
        foreach (var provider in parts.FeatureProviders.OfType<ControllerFeatureProvider>().ToList())
        {
            parts.FeatureProviders.Remove(provider);
        }
    }

    /// <summary>What stands around every page, before anybody asks who is there.</summary>
    public static void UseSite(this WebApplication app)
    {
        var areas = app.Services.GetRequiredService<PageAreas>();
        app.UseWhen(
            context => areas.Of(context) is not null,
            pages =>
                pages
                    .UseForwardedHeaders(PublicAddress.ProxiesOf(app.Services.GetRequiredService<BotSettings>()))
                    .UseMiddleware<PublicAddress>()
                    .UseMiddleware<SecurityHeaders>()
                    .UseMiddleware<ErrorPages>()
                    .UseRateLimiter()
        );
    }

    public static void MapSite(this WebApplication app)
    {
        app.MapPublicFiles();
        app.MapRazorPages();
    }

    private static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddSingleton<KeyCipher>().AddDataProtection().SetApplicationName(nameof(LineMobileBot));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<NpgsqlDataSource, KeyCipher>(
                (keys, database, cipher) =>
                    (keys.XmlRepository, keys.XmlEncryptor) = (new KeyRepository(database), cipher)
            );
        return services;
    }
}
