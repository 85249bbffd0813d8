using System.Text.Json.Serialization;

namespace Line.Simulator;

[JsonConverter(typeof(JsonStringEnumConverter<RequestKind>))]
internal enum RequestKind
{
    [JsonStringEnumMemberName("api")]
    Api,

    [JsonStringEnumMemberName("webhook")]
    Webhook,
}

/// <param name="Operation">LINE's operation id, or null for what is not simulated.</param>
/// <param name="Status">0 when there was no answer.</param>
internal sealed record RecordedRequest(
    DateTimeOffset At,
    RequestKind Kind,
    string? Operation,
    string Method,
    string Path,
    int Status,
    double Ms,
    string? RequestId
);

/// <summary>The last calls in both directions.</summary>
internal sealed class RequestLog
{
    private const int Kept = 10_000;

    private readonly Lock _gate = new();
    private readonly RecordedRequest[] _ring = new RecordedRequest[Kept];
    private long _added;
    private long _clearedAt;

    public void Add(RecordedRequest request)
    {
        lock (_gate)
        {
            _ring[_added++ % Kept] = request;
        }
    }

    public IReadOnlyList<RecordedRequest> Last(int limit)
    {
        lock (_gate)
        {
            var count = (int)Math.Min(Math.Min(limit, Kept), _added - _clearedAt);
            var last = new RecordedRequest[count];
            for (var i = 0; i < count; i++)
            {
                last[i] = _ring[(_added - count + i) % Kept];
            }

            return last;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _clearedAt = _added;
        }
    }
}
