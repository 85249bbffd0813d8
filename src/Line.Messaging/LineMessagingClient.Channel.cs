using System.Globalization;
using Line.Messaging.Channels;
using Line.Messaging.Client;
using Line.Messaging.Messages;

namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<LineResponse<WebhookEndpoint?>> GetWebhookEndpointAsync(
        CancellationToken cancellationToken = default
    ) =>
        line.FindAsync(
            line.Api("/v2/bot/channel/webhook/endpoint"),
            LineJson.Context.WebhookEndpoint,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse> SetWebhookEndpointAsync(Uri endpoint, CancellationToken cancellationToken = default) =>
        line.CallAsync(
            HttpMethod.Put,
            line.Api("/v2/bot/channel/webhook/endpoint"),
            EndpointBody(endpoint),
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<WebhookEndpointTest>> TestWebhookEndpointAsync(
        Uri? endpoint = null,
        CancellationToken cancellationToken = default
    ) =>
        line.AskAsync(
            HttpMethod.Post,
            line.Api("/v2/bot/channel/webhook/test"),
            EndpointBody(endpoint),
            LineJson.Context.WebhookEndpointTest,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<MessageQuota>> GetQuotaAsync(CancellationToken cancellationToken = default) =>
        line.GetAsync(line.Api("/v2/bot/message/quota"), LineJson.Context.MessageQuota, cancellationToken);

    /// <inheritdoc/>
    public Task<LineResponse<QuotaConsumption>> GetQuotaConsumptionAsync(
        CancellationToken cancellationToken = default
    ) =>
        line.GetAsync(
            line.Api("/v2/bot/message/quota/consumption"),
            LineJson.Context.QuotaConsumption,
            cancellationToken
        );

    /// <inheritdoc/>
    public Task<LineResponse<DeliveryCount>> GetDeliveryCountAsync(
        MessageEndpoint endpoint,
        DateOnly date,
        CancellationToken cancellationToken = default
    )
    {
        var day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        return line.GetAsync(
            line.Api($"/v2/bot/message/delivery/{Segment(endpoint)}?date={day}"),
            LineJson.Context.DeliveryCount,
            cancellationToken
        );
    }

    private static HttpContent EndpointBody(Uri? endpoint) =>
        LineHttp.Json(new WebhookEndpointRequest(endpoint?.AbsoluteUri), LineJson.Context.WebhookEndpointRequest);
}
