using System.Collections.Concurrent;

namespace Line.Simulator.Platform;

/// <summary>A token bucket for each of LINE's operations.</summary>
internal sealed class RateLimits(SimulatorOptions options, TimeProvider time)
{
    private static readonly RateLimit Ordinary = new(2000, TimeSpan.FromSeconds(1));
    private static readonly RateLimit HundredAnHour = new(100, TimeSpan.FromHours(1));
    private static readonly RateLimit SixtyAnHour = new(60, TimeSpan.FromHours(1));

    private static readonly Dictionary<string, RateLimit> Special = new(StringComparer.Ordinal)
    {
        ["narrowcast"] = SixtyAnHour,
        ["richMenuBatch"] = new(3, TimeSpan.FromHours(1)),
        ["getRichMenuBatchProgress"] = HundredAnHour,
        ["issueChannelToken"] = new(370, TimeSpan.FromSeconds(1)),
        ["getMembershipList"] = new(200, TimeSpan.FromSeconds(1)),
        ["getMembershipSubscription"] = new(200, TimeSpan.FromSeconds(1)),
        ["getJoinedMembershipUsers"] = new(200, TimeSpan.FromSeconds(1)),
        ["multicast"] = new(200, TimeSpan.FromSeconds(1)),
        ["broadcast"] = SixtyAnHour,
        ["showLoadingAnimation"] = new(100, TimeSpan.FromSeconds(1)),
        ["getWebhookEndpoint"] = new(1000, TimeSpan.FromMinutes(1)),
        ["setWebhookEndpoint"] = new(1000, TimeSpan.FromMinutes(1)),
        ["testWebhookEndpoint"] = SixtyAnHour,
        ["getNumberOfSentReplyMessages"] = SixtyAnHour,
        ["getNumberOfSentPushMessages"] = SixtyAnHour,
        ["getNumberOfSentMulticastMessages"] = SixtyAnHour,
        ["getNumberOfSentBroadcastMessages"] = SixtyAnHour,
        ["createRichMenu"] = HundredAnHour,
        ["deleteRichMenu"] = HundredAnHour,
        ["deleteRichMenuAlias"] = HundredAnHour,
        ["getRichMenuList"] = new(10, TimeSpan.FromSeconds(1)),
    };

    private readonly ConcurrentDictionary<string, TokenBucket> _buckets = new(StringComparer.Ordinal);

    public bool TryTake(string operation) =>
        !options.RateLimits
        || _buckets
            .GetOrAdd(operation, static name => new TokenBucket(Special.GetValueOrDefault(name) ?? Ordinary))
            .TryTake(time.GetUtcNow());

    private sealed record RateLimit(int Calls, TimeSpan Per);

    private sealed class TokenBucket(RateLimit limit)
    {
        private readonly Lock _gate = new();
        private double _tokens = limit.Calls;
        private DateTimeOffset _filledAt = DateTimeOffset.MinValue;

        public bool TryTake(DateTimeOffset now)
        {
            lock (_gate)
            {
                if (now > _filledAt)
                {
                    var refill = (now - _filledAt) / limit.Per * limit.Calls;
                    _tokens = Math.Min(limit.Calls, _tokens + refill);
                    _filledAt = now;
                }

                if (_tokens < 1)
                {
                    return false;
                }

                _tokens--;
                return true;
            }
        }
    }
}
