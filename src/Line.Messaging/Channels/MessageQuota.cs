namespace Line.Messaging.Channels;

/// <summary>How many messages may be sent in a month, counted by receivers.</summary>
/// <param name="Type"><c>none</c> or <c>limited</c>.</param>
/// <param name="Value">The limit, where there is one.</param>
public sealed record MessageQuota(string Type, long? Value = null);

/// <summary>How many of them are used.</summary>
/// <param name="TotalUsage">Receivers, approximately.</param>
public sealed record QuotaConsumption(long TotalUsage);

/// <summary>How many messages went out on a day.</summary>
/// <param name="Status"><c>ready</c>, <c>unready</c>, <c>unavailable_for_privacy</c> or <c>out_of_service</c>.</param>
/// <param name="Success">The number, once ready.</param>
public sealed record DeliveryCount(string Status, long? Success = null);
