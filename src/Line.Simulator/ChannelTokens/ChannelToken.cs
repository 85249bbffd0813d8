using System.Text.Json.Serialization;

namespace Line.Simulator.ChannelTokens;

[JsonConverter(typeof(JsonStringEnumConverter<ChannelTokenKind>))]
internal enum ChannelTokenKind
{
    LongLived,
    ShortLived,

    /// <summary>Version 2.1: the bot says how long it is good.</summary>
    Chosen,
    Stateless,
}

/// <param name="ExpiresAt">Null: never.</param>
/// <param name="KeyId">Version 2.1 only.</param>
internal sealed record ChannelToken(
    string ChannelId,
    ChannelTokenKind Kind,
    DateTimeOffset IssuedAt,
    DateTimeOffset? ExpiresAt,
    string? KeyId
)
{
    // LINE tells a large number for a token without an end.
    private static readonly TimeSpan WithoutEnd = TimeSpan.FromDays(36_500);

    public bool IsGood(DateTimeOffset now) => ExpiresAt is not { } end || now < end;

    public long SecondsLeft(DateTimeOffset now) => (long)(ExpiresAt is { } end ? end - now : WithoutEnd).TotalSeconds;
}
