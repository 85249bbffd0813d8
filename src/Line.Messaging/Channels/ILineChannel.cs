using Line.Messaging.Messages;

namespace Line.Messaging.Channels;

/// <summary>The channel's webhook address, and what it may and did send.</summary>
public interface ILineChannel
{
    /// <summary>Where LINE sends events; no value where none was set.</summary>
    Task<LineResponse<WebhookEndpoint?>> GetWebhookEndpointAsync(CancellationToken cancellationToken = default);

    /// <summary>Tells LINE where to send events: https, at most 500 characters; takes up to a minute.</summary>
    Task<LineResponse> SetWebhookEndpointAsync(Uri endpoint, CancellationToken cancellationToken = default);

    /// <summary>Has LINE send an empty webhook, to the set address if none is given; 60 an hour.</summary>
    Task<LineResponse<WebhookEndpointTest>> TestWebhookEndpointAsync(
        Uri? endpoint = null,
        CancellationToken cancellationToken = default
    );

    /// <summary>How many messages may be sent in this month.</summary>
    Task<LineResponse<MessageQuota>> GetQuotaAsync(CancellationToken cancellationToken = default);

    /// <summary>How many were sent in this month, approximately.</summary>
    Task<LineResponse<QuotaConsumption>> GetQuotaConsumptionAsync(CancellationToken cancellationToken = default);

    /// <summary>How many were sent on a day (UTC+9) in one way; 60 an hour.</summary>
    Task<LineResponse<DeliveryCount>> GetDeliveryCountAsync(
        MessageEndpoint endpoint,
        DateOnly date,
        CancellationToken cancellationToken = default
    );
}
