namespace Line.Simulator.Inspector;

internal sealed record ExchangeHeader(string Name, string Value);

/// <summary>The first bytes of a body, and how many there were.</summary>
internal sealed record CapturedBody(byte[] Bytes, long Length, string? ContentType)
{
    public static CapturedBody None { get; } = new([], 0, null);
}

/// <summary>One call of the bot, or one webhook to it, as it went over the line.</summary>
/// <param name="Status">0 when there was no answer; <paramref name="Failure"/> then says why.</param>
internal sealed record Exchange(
    DateTimeOffset At,
    RequestKind Kind,
    string? Operation,
    string Method,
    string Url,
    IReadOnlyList<ExchangeHeader> RequestHeaders,
    CapturedBody Request,
    int Status,
    string? Failure,
    IReadOnlyList<ExchangeHeader> ResponseHeaders,
    CapturedBody Response,
    double Ms
)
{
    /// <summary>Grows by one with each exchange.</summary>
    public long Number { get; init; }

    public int Size => Request.Bytes.Length + Response.Bytes.Length;
}

/// <summary>What the page shows of a body: text with its secrets hidden, or nothing but its length.</summary>
internal sealed record BodyView(string? Text, long Length, bool IsCut);

internal sealed record ExchangeView(
    long Number,
    DateTimeOffset At,
    RequestKind Kind,
    string? Operation,
    string Method,
    string Url,
    IReadOnlyList<ExchangeHeader> RequestHeaders,
    BodyView Request,
    int Status,
    string? Failure,
    IReadOnlyList<ExchangeHeader> ResponseHeaders,
    BodyView Response,
    double Ms
)
{
    public static ExchangeView Of(Exchange exchange) =>
        new(
            exchange.Number,
            exchange.At,
            exchange.Kind,
            exchange.Operation,
            exchange.Method,
            Secrets.HideInUrl(exchange.Url),
            Secrets.Hide(exchange.RequestHeaders),
            Secrets.Hide(exchange.Request),
            exchange.Status,
            exchange.Failure,
            Secrets.Hide(exchange.ResponseHeaders),
            Secrets.Hide(exchange.Response),
            exchange.Ms
        );
}
