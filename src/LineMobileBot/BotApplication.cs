using LineMobileBot.BackOffice;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Desk;
using LineMobileBot.Features.Alerts;
using LineMobileBot.Features.Campaigns;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.Features.Customers;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Features.Greetings;
using LineMobileBot.Features.Help;
using LineMobileBot.Features.Months;
using LineMobileBot.Features.MyPage;
using LineMobileBot.Features.Operations;
using LineMobileBot.Features.Operators;
using LineMobileBot.Features.PlanChanges;
using LineMobileBot.Features.Points;
using LineMobileBot.Features.SignUps;
using LineMobileBot.Features.TopUps;
using LineMobileBot.Features.UserLinks;
using LineMobileBot.Infrastructure;
using LineMobileBot.Infrastructure.Telemetry;
using LineMobileBot.RichMenus;
using LineMobileBot.Site;
using LineMobileBot.Webhook;
using LineMobileBot.Wording;

namespace LineMobileBot;

/// <summary>Puts the bot together: the doors, the rooms, nothing of a room's insides.</summary>
internal static class BotApplication
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? customise = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions
            {
                Args = args,
                ContentRootPath = AppContext.BaseDirectory,
                // Started by the DevHost or a test, the pages are still looked for in this assembly.
                ApplicationName = typeof(BotApplication).Assembly.GetName().Name,
            }
        );
        // The slim builder leaves out what no carrier needs (IIS, QUIC) and HTTPS, which it may want.
        builder.WebHost.UseKestrelHttpsConfiguration();
        customise?.Invoke(builder);
        builder.AddCarrierLogging();
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });

        var settings = BotSettings.Read(builder.Configuration);
        builder
            .Services.AddTelemetry(builder.Configuration)
            .AddInfrastructure(settings, new PolicySettings(builder.Configuration))
            .AddWebhook(builder.Configuration)
            .AddDelivery(builder.Configuration)
            .AddWording()
            .AddRichMenus()
            .AddBackOffice()
            .AddSite(builder.Configuration)
            .AddDesk()
            .AddMyPage()
            .AddUserLinks()
            .AddDataRemaining()
            .AddDataGifts()
            .AddContractLinks(settings)
            .AddTopUps()
            .AddPlanChanges()
            .AddPoints()
            .AddMonths()
            .AddAlerts()
            .AddCampaigns(builder.Configuration)
            .AddHelp()
            .AddSignUps()
            .AddCustomers()
            .AddOperations()
            .AddOperators()
            .AddGreetings();

        var app = builder.Build();
        app.UseMiddleware<RequestLog>();
        app.UseBackOfficeErrors();
        app.UseSite();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseBackOfficeWrites();
        app.MapWebhook();
        app.MapBackOffice();
        app.MapSite();
        app.MapDesk();
        app.MapCampaigns();
        app.MapHelp();
        app.MapHealth();
        return app;
    }
}
