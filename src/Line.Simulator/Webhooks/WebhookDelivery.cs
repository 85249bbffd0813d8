using Line.Simulator.Faults;
using Line.Simulator.Platform;

namespace Line.Simulator.Webhooks;

/// <summary>One delivery with what may befall it: late, twice, or again after a failure.</summary>
internal sealed class WebhookDelivery(
    WebhookSender sender,
    ReplyTokens replyTokens,
    WebhookErrors errors,
    FaultDice dice,
    SimulatorOptions options,
    TimeProvider time
)
{
    public async Task DeliverAsync(IReadOnlyList<OutgoingEvent> events, CancellationToken stopping)
    {
        var rates = dice.Webhook;
        var outcome = await AttemptAsync(events, isRedelivery: false, stopping);
        if (dice.Hits(rates.Duplicate))
        {
            await AttemptAsync(events, isRedelivery: false, stopping);
        }

        if (!outcome.Succeeded && rates.Redelivery)
        {
            // Not awaited: the user's next events do not wait for the gaps.
            _ = RedeliverAsync(events, rates.RedeliveryDelaysMs, stopping);
        }
    }

    private async Task RedeliverAsync(
        IReadOnlyList<OutgoingEvent> events,
        IReadOnlyList<int> delaysMs,
        CancellationToken stopping
    )
    {
        try
        {
            foreach (var delayMs in delaysMs)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(delayMs), time, stopping);
                var outcome = await AttemptAsync(events, isRedelivery: true, stopping);
                if (outcome.Succeeded)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The simulator stops; LINE too promises nothing about redelivery.
        }
    }

    private async Task<WebhookOutcome> AttemptAsync(
        IReadOnlyList<OutgoingEvent> events,
        bool isRedelivery,
        CancellationToken stopping
    )
    {
        var rates = dice.Webhook;
        if (rates.LatencyMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(rates.LatencyMs), time, stopping);
        }

        var now = time.GetUtcNow();
        foreach (var replyToken in events.Select(outgoing => outgoing.ReplyToken).OfType<string>())
        {
            replyTokens.Delivered(replyToken, now);
        }

        var body = WebhookBody.Write(options.BotUserId, events, isRedelivery, dice.Hits(rates.EscapedEmoji));
        var outcome = await sender.SendAsync(body, stopping);
        if (!outcome.Succeeded)
        {
            errors.Add(outcome, now);
        }

        return outcome;
    }
}
