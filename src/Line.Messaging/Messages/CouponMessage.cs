namespace Line.Messaging.Messages;

/// <summary>A coupon made beforehand.</summary>
/// <param name="CouponId">Which coupon.</param>
public sealed record CouponMessage(string CouponId) : Message
{
    /// <summary>Names the way of delivery in the statistics: at most 30 characters.</summary>
    public string? DeliveryTag { get; init; }
}
