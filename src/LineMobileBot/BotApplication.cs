using LineMobileBot.BackOffice;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Features.ContractLinks;
using LineMobileBot.Features.DataGifts;
using LineMobileBot.Features.DataRemaining;
using LineMobileBot.Features.Greetings;
using LineMobileBot.Features.Help;
using LineMobileBot.Features.SignUps;
using LineMobileBot.Features.UserLinks;
using LineMobileBot.Infrastructure;
using LineMobileBot.RichMenus;
using LineMobileBot.Webhook;
using LineMobileBot.Wording;

namespace LineMobileBot;

/// <summary>Puts the bot together: the doors, the rooms, nothing of a room's insides.</summary>
internal static class BotApplication
{
    public static WebApplication Create(string[] args, Action<WebApplicationBuilder>? customise = null)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory }
        );
        customise?.Invoke(builder);
        builder.AddCarrierLogging();
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateOnBuild = true;
            provider.ValidateScopes = true;
        });

        var settings = BotSettings.Read(builder.Configuration);
        builder
            .Services.AddInfrastructure(settings, new PolicySettings(builder.Configuration))
            .AddWebhook(builder.Configuration)
            .AddDelivery(builder.Configuration)
            .AddWording()
            .AddRichMenus()
            .AddBackOffice()
            .AddUserLinks()
            .AddDataRemaining()
            .AddDataGifts()
            .AddContractLinks()
            .AddHelp()
            .AddSignUps()
            .AddGreetings();

        var app = builder.Build();
        app.UseMiddleware<RequestLog>();
        app.MapWebhook();
        app.MapBackOffice();
        app.MapHealth();
        return app;
    }
}
