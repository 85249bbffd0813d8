using System.Text.Json.Serialization;
using Line.Simulator.Webhooks;

namespace Line.Simulator.Inspector;

/// <summary>What goes over the line between bot and platform, for the page beside the phones.</summary>
internal static class InspectorEndpoints
{
    private const int LongestWaitMs = 30_000;
    private static readonly PathString[] Calls = ["/api", "/api-data"];

    public static IServiceCollection AddInspector(this IServiceCollection services)
    {
        services.AddHttpClient(WebhookSender.ClientName).AddHttpMessageHandler<WebhookTap>();
        return services.AddSingleton<ExchangeLog>().AddTransient<WebhookTap>();
    }

    public static void UseInspector(this WebApplication app)
    {
        if (app.Services.GetRequiredService<SimulatorOptions>().Inspector)
        {
            app.UseWhen(
                static context =>
                    Array.Exists(
                        Calls,
                        path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)
                    ),
                static branch => branch.UseMiddleware<ApiTap>()
            );
        }
    }

    public static void MapInspector(this WebApplication app)
    {
        var exchanges = app.MapGroup("/phone/exchanges");
        exchanges.MapGet("", ReadAsync);
        exchanges.MapDelete(
            "",
            (ExchangeLog log) =>
            {
                log.Clear();
                return TypedResults.NoContent();
            }
        );
    }

    private static async Task<IResult> ReadAsync(
        ExchangeLog log,
        IHostApplicationLifetime lifetime,
        CancellationToken cancellationToken,
        long after = 0,
        int waitMs = 0
    )
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            lifetime.ApplicationStopping,
            cancellationToken
        );
        var wait = TimeSpan.FromMilliseconds(Math.Clamp(waitMs, 0, LongestWaitMs));
        var exchanges = await log.AfterAsync(after, wait, either.Token);
        return TypedResults.Json<IReadOnlyList<ExchangeView>>(
            [.. exchanges.Select(ExchangeView.Of)],
            InspectorJson.Default.IReadOnlyListExchangeView
        );
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(IReadOnlyList<ExchangeView>))]
internal sealed partial class InspectorJson : JsonSerializerContext;
