using Line.Simulator.Webhooks;

namespace Line.Simulator.Api;

/// <summary>The account itself and where its webhooks go.</summary>
internal static class AccountEndpoints
{
    private const int MaximumUrlLength = 500;

    public static void MapAccount(this RouteGroupBuilder api)
    {
        api.MapGet("/v2/bot/info", GetBotInfo).WithName("getBotInfo");
        api.MapGet("/v2/bot/channel/webhook/endpoint", GetEndpoint).WithName("getWebhookEndpoint");
        api.MapPut("/v2/bot/channel/webhook/endpoint", SetEndpoint).WithName("setWebhookEndpoint");
        api.MapPost("/v2/bot/channel/webhook/test", TestAsync).WithName("testWebhookEndpoint");
    }

    private static IResult GetBotInfo(SimulatorOptions options) =>
        TypedResults.Json(
            new BotInfoAnswer(
                options.BotUserId,
                options.BasicId,
                options.DisplayName,
                options.IconUrl,
                options.ManualMarkAsRead ? "chat" : "bot",
                options.ManualMarkAsRead ? "manual" : "auto"
            ),
            ApiJson.Default.BotInfoAnswer
        );

    private static IResult GetEndpoint(WebhookEndpoint endpoint) =>
        endpoint.Url is { } url
            ? TypedResults.Json(
                new WebhookEndpointAnswer(url.OriginalString, Active: true),
                ApiJson.Default.WebhookEndpointAnswer
            )
            : LineError.NotFound("Webhook endpoint not found");

    private static IResult SetEndpoint(Body<WebhookEndpointRequest> body, WebhookEndpoint endpoint)
    {
        if (ReadUrl(body.Value.Endpoint) is not { } url)
        {
            return LineError.BadRequest("Invalid webhook endpoint URL");
        }

        endpoint.Url = url;
        return ApiResults.Ok();
    }

    private static async Task<IResult> TestAsync(
        HttpContext context,
        WebhookEndpoint endpoint,
        WebhookSender sender,
        SimulatorOptions options,
        TimeProvider time
    )
    {
        var body =
            context.Request.ContentLength > 0 ? await Body<WebhookEndpointRequest>.BindAsync(context, null!) : null;
        if (body?.Refusal is { } refusal)
        {
            return refusal;
        }

        var asked = body?.Value.Endpoint;
        if (asked is not null && ReadUrl(asked) is null)
        {
            return LineError.BadRequest("Invalid webhook endpoint URL");
        }

        if ((ReadUrl(asked) ?? endpoint.Url) is not { } url)
        {
            return LineError.NotFound("Webhook endpoint not found");
        }

        var noEvents = WebhookBody.Write(options.BotUserId, [], isRedelivery: false, escapedEmoji: false);
        var outcome = await sender.SendAsync(noEvents, context.RequestAborted, url);
        return TypedResults.Json(
            new WebhookTestAnswer(
                outcome.Succeeded,
                time.GetUtcNow(),
                outcome.StatusCode,
                outcome.Reason,
                outcome.Detail
            ),
            ApiJson.Default.WebhookTestAnswer
        );
    }

    // LINE takes https only; a bot under development listens on http.
    private static Uri? ReadUrl(string? text) =>
        text is { Length: <= MaximumUrlLength }
        && Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttps || url.Scheme == Uri.UriSchemeHttp)
            ? url
            : null;
}
