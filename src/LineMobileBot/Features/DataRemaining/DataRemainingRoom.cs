using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using LineMobileBot.Ledger.UsageRecords;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>How much data is left. The hottest room: one look-up for all people of a set.</summary>
internal sealed class DataRemainingRoom : IRoom
{
    public string Name => DataRemainingSteps.Room;

    public PostbackData? Understand(TypedWords words) =>
        words.Are(CommonTexts.AreaDataRemaining, DataRemainingTexts.Word, DataRemainingTexts.WordShort)
            ? Areas.DataRemaining
        : words.Are(DataRemainingTexts.WordTrend) ? DataRemainingSteps.Trend()
        : null;

    public async Task AnswerAsync(IReadOnlyList<Turn> turns, TurnSet set, CancellationToken cancellationToken)
    {
        var now = set.Clock.GetUtcNow();
        var people = turns.Select(turn => turn.User.Value).ToArray();
        var lines = await LinkedLines.ReadAsync(set.Connection, people, now, cancellationToken);
        foreach (var turn in turns)
        {
            var own = lines[turn.User.Value];
            if (!own.Any())
            {
                set.Show(turn, new RemainingNotLinked());
            }
            else if (turn.Step.Step == DataRemainingSteps.TrendStep)
            {
                var line =
                    own.FirstOrDefault(line => line.LineId == DataRemainingSteps.LineOf(turn.Step)) ?? own.First();
                set.Show(turn, await TrendAsync(line, set, now, cancellationToken));
            }
            else
            {
                set.Show(turn, new RemainingData([.. own.Select(ViewOf)], now));
            }
        }
    }

    private static async Task<UsageTrend> TrendAsync(
        LinkedLine line,
        TurnSet set,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        var (first, days) = (UsagePeriodRule.FirstDay(now), UsagePeriodRule.Days);
        var bytes = await UsageHistory.DaysAsync(set.Connection, line.LineId, first, days, cancellationToken);
        return new UsageTrend(line.UserName, first, bytes);
    }

    private static RemainingDataOfLine ViewOf(LinkedLine line) =>
        new(
            line.LineId,
            line.UserName,
            line.Msisdn.Masked,
            line.State is LineState.Active or LineState.CancelScheduled,
            [.. KindsOf(line.Balance)],
            line.Balance.Reserved.Remaining.Bytes,
            line.UsedThisMonth.Bytes
        );

    /// <summary>The kinds that were granted something, in the order of consumption.</summary>
    private static IEnumerable<RemainingKind> KindsOf(LineBalance balance)
    {
        (BucketKind, KindBalance)[] kinds =
        [
            (BucketKind.CarryOver, balance.CarryOver),
            (BucketKind.Gift, balance.Gift),
            (BucketKind.Plan, balance.Plan),
            (BucketKind.TopUp, balance.TopUp),
        ];
        foreach (var (kind, has) in kinds)
        {
            if (has.EndsAt is { } endsAt)
            {
                yield return new RemainingKind(kind, has.Granted.Bytes, has.Remaining.Bytes, endsAt);
            }
        }
    }
}
