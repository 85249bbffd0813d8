using System.Net;
using Line.Messaging;
using LineMobileBot.Conversations;

namespace LineMobileBot.Delivery;

/// <summary>How an answer goes out.</summary>
internal enum DeliveryWay
{
    Reply,
    Push,
    Drop,
}

/// <summary>What one try has come to.</summary>
internal abstract record DeliveryOutcome
{
    private DeliveryOutcome() { }

    /// <summary>With the person, or dropped for good: struck off.</summary>
    internal sealed record Settled : DeliveryOutcome;

    /// <summary>LINE does not take the token (any more), and nobody has used it for us.</summary>
    internal sealed record PushInstead : DeliveryOutcome;

    /// <summary>To be tried again; in doubt when LINE may have done the work all the same.</summary>
    internal sealed record Again(TimeSpan After, bool InDoubt) : DeliveryOutcome;

    /// <summary>Not at this hour: kept untouched until then.</summary>
    internal sealed record Held(DateTimeOffset Until) : DeliveryOutcome;

    /// <summary>Never will: kept for the operators with the reason.</summary>
    internal sealed record Parked(string Reason) : DeliveryOutcome;
}

/// <summary>Step 4 of the event's way as pure rules: reply or push, and what a refusal means.</summary>
internal static class DeliveryRule
{
    private static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongPause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(10);

    public static DeliveryWay Choose(Outgoing item, DateTimeOffset now) =>
        item switch
        {
            { ReplyToken: null } => DeliveryWay.Push,
            _ when now < item.TokenUntil => DeliveryWay.Reply,
            { InDoubt: true, Kind: AnswerKind.Question } => DeliveryWay.Drop,
            _ => DeliveryWay.Push,
        };

    /// <summary>What LINE's refusal of a reply or a push means for the answer.</summary>
    public static DeliveryOutcome Judge(Outgoing item, DeliveryWay way, LineApiException refusal) =>
        refusal switch
        {
            // A second try finds the token used: the first one, whose outcome we never heard, has delivered.
            { IsInvalidReplyToken: true } when way == DeliveryWay.Reply && item.InDoubt =>
                new DeliveryOutcome.Settled(),
            { IsInvalidReplyToken: true } when way == DeliveryWay.Reply => new DeliveryOutcome.PushInstead(),
            { IsMonthlyLimit: true } => new DeliveryOutcome.Parked("monthly-limit"),
            { StatusCode: HttpStatusCode.TooManyRequests } => new DeliveryOutcome.Again(ShortPause, item.InDoubt),
            { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => new DeliveryOutcome.Again(
                LongPause,
                item.InDoubt
            ),
            { StatusCode: >= HttpStatusCode.InternalServerError } => Unheard(item),
            _ => new DeliveryOutcome.Parked($"line-{(int)refusal.StatusCode}"),
        };

    /// <summary>The same for a try that failed before anything was sent: it leaves the doubt as it was.</summary>
    public static DeliveryOutcome NotSent(Outgoing item, DeliveryOutcome outcome) =>
        outcome is DeliveryOutcome.Again again ? again with { InDoubt = item.InDoubt } : outcome;

    /// <summary>No answer from LINE at all, or one that says nothing of what was done.</summary>
    public static DeliveryOutcome Unheard(Outgoing item)
    {
        var pause = ShortPause * Math.Pow(2, Math.Min(item.Tries, 10));
        return new DeliveryOutcome.Again(pause < LongestPause ? pause : LongestPause, InDoubt: true);
    }
}
