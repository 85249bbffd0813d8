using System.Net;
using System.Security.Cryptography;
using Line.Simulator.Access;
using Line.Simulator.Api;
using Line.Simulator.Browser;
using Line.Simulator.Control;
using Line.Simulator.Faults;
using Line.Simulator.Inspector;
using Line.Simulator.Login;
using Line.Simulator.Phone;
using Line.Simulator.Platform;
using Line.Simulator.Webhooks;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Line.Simulator;

/// <summary>The simulator as a program of its own or inside another host.</summary>
internal static class SimulatorApplication
{
    private const string DefaultUrl = "http://localhost:5090";

    /// <param name="customise">Runs last: what it registers (a clock, say) replaces the simulator's own.</param>
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? customise = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ApplicationName = typeof(SimulatorApplication).Assembly.GetName().Name,
            }
        );
        ConfigureHost(builder);
        builder.Services.AddPlatform().AddWebhooks().AddControl().AddLogin().AddBrowser().AddInspector();
        customise?.Invoke(builder);

        var app = builder.Build();
        app.UseMiddleware<InAppBrowser>();
        app.UseWordsForBareAnswers();
        app.UseInspector();
        app.UseLineApi();
        app.MapLineApi();
        app.MapAccessPages();
        app.MapControl();
        app.MapInspector();
        app.MapPhone();
        app.MapPage();
        return app;
    }

    private static void ConfigureHost(WebApplicationBuilder builder)
    {
        // Inside another host its appsettings.json may lie in our folder: that one is not meant for us.
        foreach (var json in builder.Configuration.Sources.OfType<JsonConfigurationSource>().ToList())
        {
            builder.Configuration.Sources.Remove(json);
        }

        if (string.IsNullOrEmpty(builder.Configuration[WebHostDefaults.ServerUrlsKey]))
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.TypeInfoResolverChain.Insert(0, SimulatorJson.Default);
            json.SerializerOptions.RespectNullableAnnotations = true;
        });
        builder.Services.AddOptions<SimulatorOptions>().BindConfiguration(SimulatorOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<SimulatorOptions>, SimulatorOptionsValidator>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<SimulatorOptions>>().Value);
    }

    private static IServiceCollection AddPlatform(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RandomNumberGenerator.Create());
        return services
            .AddSingleton<Identifiers>()
            .AddSingleton<ChangeFeed>()
            .AddSingleton<LineUsers>()
            .AddSingleton<MessageDelivery>()
            .AddSingleton<MessageContents>()
            .AddSingleton<ReplyTokens>()
            .AddSingleton<QuoteTokens>()
            .AddSingleton<RetryKeys>()
            .AddSingleton<MarkAsReadTokens>()
            .AddSingleton<LinkTokens>()
            .AddSingleton<LineSessions>()
            .AddSingleton<MonthlyQuota>()
            .AddSingleton<DeliveryCounts>()
            .AddSingleton<RateLimits>()
            .AddSingleton<RichMenus>()
            .AddSingleton<RichMenuLinks>()
            .AddSingleton<RichMenuAliases>()
            .AddSingleton<PlatformSnapshot>()
            .AddHostedService<StateFile>()
            .AddSingleton<RequestLog>()
            .AddSingleton<FaultDice>()
            .AddSingleton<MessageSending>();
    }

    private static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services
            .AddHttpClient(WebhookSender.ClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(static () =>
                new SocketsHttpHandler
                {
                    AllowAutoRedirect = false,
                    UseCookies = false,
                    AutomaticDecompression = DecompressionMethods.None,
                }
            );
        return services
            .AddSingleton<WebhookEndpoint>()
            .AddSingleton<WebhookSender>()
            .AddSingleton<WebhookDelivery>()
            .AddSingleton<WebhookQueue>()
            .AddSingleton<WebhookDispatcher>()
            .AddSingleton<WebhookEvents>()
            .AddSingleton<RawWebhooks>();
    }

    private static IServiceCollection AddControl(this IServiceCollection services) =>
        services
            .AddSingleton<Friendships>()
            .AddSingleton<UserMessages>()
            .AddSingleton<ActionPerformer>()
            .AddSingleton<PhoneStates>()
            .AddSingleton<PageFiles>();

    private static IServiceCollection AddBrowser(this IServiceCollection services)
    {
        services
            .AddHttpClient(InAppBrowser.ClientName)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(InAppBrowser.CreateHandler);
        return services.AddSingleton<PhoneBrowsers>().AddSingleton<BrowsableSites>().AddSingleton<PageViews>();
    }
}
