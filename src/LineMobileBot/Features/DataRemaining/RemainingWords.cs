using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.DataRemaining;

/// <summary>What varies on the card of one line, in words.</summary>
/// <param name="LineId">The line, for the card's buttons.</param>
/// <param name="Line">Whose line it is, and its masked number.</param>
/// <param name="State">What the card warns of.</param>
/// <param name="Total">What is left of all kinds.</param>
/// <param name="Kinds">The kinds, each with its bar.</param>
/// <param name="Reserved">What is set aside for gift links; null when nothing is.</param>
/// <param name="Used">What was used this month.</param>
/// <param name="Pace">How long it lasts at this pace.</param>
/// <param name="ReadAt">When it was read.</param>
internal sealed record RemainingWords(
    Guid LineId,
    string Line,
    RemainingState State,
    string Total,
    IReadOnlyList<KindWords> Kinds,
    string? Reserved,
    string Used,
    string Pace,
    string ReadAt
)
{
    public static RemainingWords Of(RemainingDataOfLine line, DateTimeOffset readAt)
    {
        var total = line.Total;
        return new(
            line.LineId,
            Cards.Fill(DataRemainingTexts.Line, line.UserName, line.Number),
            RemainingStates.Of(line, total),
            DataAmountFormatter.Format(total),
            [.. line.Kinds.Select(KindWords.Of)],
            line.Reserved > 0
                ? Cards.Fill(DataRemainingTexts.Reserved, DataAmountFormatter.Format(new DataAmount(line.Reserved)))
                : null,
            DataAmountFormatter.Format(new DataAmount(line.Used)),
            PaceOf(total, line.Used, readAt),
            Cards.Fill(DataRemainingTexts.ReadAt, JapaneseDates.DayAndTime(readAt))
        );
    }

    public static string PaceOf(DataAmount total, long used, DateTimeOffset readAt)
    {
        var forecast = DataForecastRule.Of(total, new DataAmount(used), readAt);
        return forecast.Pace switch
        {
            DataPace.RunsOut => Cards.Fill(
                DataRemainingTexts.PaceRunsOut,
                JapaneseDates.Day(forecast.RunsOutAt!.Value)
            ),
            DataPace.Enough => DataRemainingTexts.PaceEnough,
            DataPace.Out => DataRemainingTexts.PaceOut,
            _ => DataRemainingTexts.PaceUnknown,
        };
    }
}

/// <summary>One kind of data in words; <see cref="Left"/> is the length of its bar in percent.</summary>
internal sealed record KindWords(BucketKind Kind, string Left, string LeftOf, string EndsAt)
{
    public static KindWords Of(RemainingKind kind)
    {
        var percent = (int)((Int128)kind.Remaining * 100 / Math.Max(1, kind.Granted));
        var remaining = DataAmountFormatter.Format(new DataAmount(kind.Remaining));
        var granted = DataAmountFormatter.Format(new DataAmount(kind.Granted));
        return new(
            kind.Kind,
            string.Create(CultureInfo.InvariantCulture, $"{percent}%"),
            Cards.Fill(DataRemainingTexts.LeftOf, remaining, granted),
            Cards.Fill(DataRemainingTexts.EndsAt, JapaneseDates.LastDay(kind.EndsAt))
        );
    }
}

/// <summary>What the card warns of.</summary>
internal enum RemainingState
{
    Fine,
    NothingLeft,
    NotActive,
    NotActiveAndNothingLeft,
}

internal static class RemainingStates
{
    public static RemainingState Of(RemainingDataOfLine line, DataAmount total) =>
        (line.IsActive, total.IsZero) switch
        {
            (true, false) => RemainingState.Fine,
            (true, true) => RemainingState.NothingLeft,
            (false, false) => RemainingState.NotActive,
            (false, true) => RemainingState.NotActiveAndNothingLeft,
        };

    public static bool IsOut(this RemainingState state) =>
        state is RemainingState.NothingLeft or RemainingState.NotActiveAndNothingLeft;

    /// <summary>The sentence under the total; null when all is well.</summary>
    public static string? Warning(this RemainingState state) =>
        state switch
        {
            RemainingState.Fine => null,
            RemainingState.NothingLeft => DataRemainingTexts.Throttled,
            _ => DataRemainingTexts.NotActive,
        };
}
