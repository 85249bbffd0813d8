using System.Threading.RateLimiting;

namespace LineMobileBot.Delivery;

/// <summary>Keeps what goes out below LINE's rates, so that 429 stays the exception.</summary>
internal sealed class LinePace(DeliveryOptions options) : IDisposable
{
    private const int SlicesPerSecond = 50;

    private readonly TokenBucketRateLimiter replies = Bucket(options.RepliesPerSecond);
    private readonly TokenBucketRateLimiter pushes = Bucket(options.PushesPerSecond);
    private readonly TokenBucketRateLimiter multicasts = Bucket(options.MulticastsPerSecond);

    public async ValueTask ReplyAsync(CancellationToken cancellationToken) =>
        (await replies.AcquireAsync(1, cancellationToken)).Dispose();

    public async ValueTask PushAsync(CancellationToken cancellationToken) =>
        (await pushes.AcquireAsync(1, cancellationToken)).Dispose();

    public async ValueTask MulticastAsync(CancellationToken cancellationToken) =>
        (await multicasts.AcquireAsync(1, cancellationToken)).Dispose();

    public void Dispose()
    {
        replies.Dispose();
        pushes.Dispose();
        multicasts.Dispose();
    }

    private static TokenBucketRateLimiter Bucket(int perSecond) =>
        new(
            new TokenBucketRateLimiterOptions
            {
                // What a stall left unused may follow at once, as in LINE's own bucket.
                TokenLimit = perSecond,
                TokensPerPeriod = Math.Max(1, perSecond / SlicesPerSecond),
                ReplenishmentPeriod = TimeSpan.FromSeconds(1.0 / SlicesPerSecond),
                QueueLimit = int.MaxValue,
                QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
            }
        );
}
