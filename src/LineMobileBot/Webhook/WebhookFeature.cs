namespace LineMobileBot.Webhook;

internal static class WebhookFeature
{
    public static IServiceCollection AddWebhook(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection(WebhookOptions.Section).Get<WebhookOptions>() ?? new WebhookOptions();
        services
            .AddSingleton(options)
            .AddSingleton<Lanes>()
            .AddSingleton<InboxIntake>()
            .AddHostedService(provider => provider.GetRequiredService<InboxIntake>())
            .AddSingleton<WebhookController>()
            .AddSingleton<TurnRouter>()
            .AddSingleton<SetTransaction>()
            .AddSingleton<FailedEvents>()
            .AddHostedService<InboxRecovery>();
        for (var lane = 0; lane < options.Lanes; lane++)
        {
            var number = lane;
            services.AddSingleton<IHostedService>(provider =>
                ActivatorUtilities.CreateInstance<ConversationWorker>(provider, number)
            );
        }

        return services;
    }

    public static void MapWebhook(this IEndpointRouteBuilder endpoints)
    {
        var controller = endpoints.ServiceProvider.GetRequiredService<WebhookController>();
        // LINE signs in by its signature, not by a cookie or a key: what the pages need on the way is skipped.
        endpoints.MapPost("/line/webhook", controller.ReceiveAsync).ExcludeFromDescription().ShortCircuit();
    }
}
