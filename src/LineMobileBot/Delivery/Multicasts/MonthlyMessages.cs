namespace LineMobileBot.Delivery.Multicasts;

/// <summary>The month's messages that are not replies, counted by receiver as LINE does.</summary>
/// <param name="Quota">How many there may be; null where the account has no limit.</param>
/// <param name="Used">How many there were, approximately.</param>
internal sealed record MonthlyMessages(long? Quota, long Used);
