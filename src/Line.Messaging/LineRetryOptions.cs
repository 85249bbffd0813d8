namespace Line.Messaging;

/// <summary>How patiently a <see cref="LineRetryHandler"/> tries.</summary>
public sealed record LineRetryOptions
{
    /// <summary>How often a request is sent again after the first try.</summary>
    public int MaxRetries { get; init; } = 3;

    /// <summary>The wait before the first retry; it doubles each time, with jitter so that replicas do not march in step.</summary>
    public TimeSpan FirstDelay { get; init; } = TimeSpan.FromMilliseconds(200);

    /// <summary>How long one try may take of a request that may be sent again.</summary>
    public TimeSpan TryTimeout { get; init; } = TimeSpan.FromSeconds(5);
}
