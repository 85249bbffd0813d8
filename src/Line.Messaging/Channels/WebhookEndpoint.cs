namespace Line.Messaging.Channels;

/// <summary>Where LINE sends events.</summary>
/// <param name="Endpoint">The address.</param>
/// <param name="Active">Whether webhooks are switched on.</param>
public sealed record WebhookEndpoint(string Endpoint, bool Active);

/// <summary>How LINE's try of a webhook address went.</summary>
/// <param name="Success">Whether it was answered as it should be.</param>
/// <param name="Timestamp">When it was tried.</param>
/// <param name="StatusCode">The answer's status; zero or less where there was none.</param>
/// <param name="Reason">Such as <c>OK</c> or <c>COULD_NOT_CONNECT</c>.</param>
/// <param name="Detail">More of the reason.</param>
public sealed record WebhookEndpointTest(
    bool Success,
    DateTimeOffset Timestamp,
    int StatusCode,
    string Reason,
    string Detail
);
