using System.Text.Json.Serialization;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>What is left, a card for each line the person carries.</summary>
internal sealed record RemainingData(IReadOnlyList<RemainingDataOfLine> Lines, DateTimeOffset ReadAt) : Answer;

/// <param name="LineId">The line, for the card's buttons.</param>
/// <param name="UserName">Who carries it.</param>
/// <param name="Number">Its number, masked.</param>
/// <param name="IsActive">Whether the line can be used at all.</param>
/// <param name="Kinds">The kinds that were granted something, in the order of consumption.</param>
/// <param name="Reserved">Bytes set aside for gift links.</param>
/// <param name="Used">Bytes used this month.</param>
internal sealed record RemainingDataOfLine(
    Guid LineId,
    string UserName,
    string Number,
    bool IsActive,
    IReadOnlyList<RemainingKind> Kinds,
    long Reserved,
    long Used
)
{
    [JsonIgnore]
    public DataAmount Total => new DataAmount(Kinds.Sum(kind => kind.Remaining));
}

/// <summary>One kind of data, in bytes.</summary>
internal readonly record struct RemainingKind(BucketKind Kind, long Granted, long Remaining, DateTimeOffset EndsAt);

/// <summary>The last thirty days of one line.</summary>
/// <param name="UserName">Who carries it.</param>
/// <param name="FirstDay">The day of the first amount.</param>
/// <param name="Bytes">Use of each day, the last one today.</param>
internal sealed record UsageTrend(string UserName, DateOnly FirstDay, IReadOnlyList<long> Bytes) : Answer;

/// <summary>Asked by someone who is linked to no line.</summary>
internal sealed record RemainingNotLinked : Answer;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(RemainingData))]
[JsonSerializable(typeof(UsageTrend))]
[JsonSerializable(typeof(RemainingNotLinked))]
internal sealed partial class DataRemainingJson : JsonSerializerContext;
