using System.Text.Json.Serialization;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.Alerts;

/// <summary>The line has used a share of its month's data.</summary>
/// <param name="LineId">The line.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Percent">The share.</param>
/// <param name="UsedBytes">What was used this month.</param>
/// <param name="LeftBytes">What is left, all kinds together.</param>
/// <param name="IsPayer">Whether who hears of it can buy data for the line.</param>
[Alert(AlertTopic.Usage)]
internal sealed record UsageAlert(
    Guid LineId,
    string UserName,
    int Percent,
    long UsedBytes,
    long LeftBytes,
    bool IsPayer
) : Answer, IForUser, IOfTheMonth
{
    Guid? IForUser.OfLine => LineId;
}

/// <summary>Some of the line's data ends in a few days.</summary>
/// <param name="LineId">The line.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Kinds">What of it, in the order of consumption.</param>
/// <param name="EndsAt">When (exclusive).</param>
[Alert(AlertTopic.Ending)]
internal sealed record EndingAlert(Guid LineId, string UserName, IReadOnlyList<EndingKind> Kinds, DateTimeOffset EndsAt)
    : Answer,
        IForUser,
        IOfTheMonth
{
    Guid? IForUser.OfLine => LineId;
}

/// <summary>Data of one kind that ends, in bytes.</summary>
internal readonly record struct EndingKind(BucketKind Kind, long Left);

/// <summary>How the person's switches stand.</summary>
/// <param name="Off">What is off.</param>
/// <param name="Changed">What was switched just now; null when they only looked.</param>
internal sealed record SwitchesShown(IReadOnlyList<AlertTopic> Off, AlertTopic? Changed = null) : Answer;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(UsageAlert))]
[JsonSerializable(typeof(EndingAlert))]
[JsonSerializable(typeof(SwitchesShown))]
internal sealed partial class AlertJson : JsonSerializerContext;
