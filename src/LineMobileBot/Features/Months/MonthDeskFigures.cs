using LineMobileBot.Desk;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;
using Npgsql;

namespace LineMobileBot.Features.Months;

/// <summary>Tells the status page how far the month's sweep has come.</summary>
internal sealed class MonthDeskFigures(TimeProvider clock) : IDeskFigures
{
    /// <summary>A million lines take minutes; after a day something is in its way.</summary>
    private static readonly TimeSpan Within = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<DeskFigure>> ReadAsync(
        NpgsqlConnection connection,
        CancellationToken cancellationToken
    )
    {
        if (await MonthSweep.ProgressAsync(connection, cancellationToken) is not { } sweep)
        {
            return [];
        }

        var isLate = sweep.DoneAt is null && clock.GetUtcNow() > sweep.BegunAt + Within;
        return
        [
            new DeskFigure(
                Cards.Fill(MonthTexts.Opening, sweep.Month.Number / 100, sweep.Month.Number % 100),
                InWords(sweep)
            )
            {
                Warning = isLate ? MonthTexts.Late : null,
            },
        ];
    }

    private static string InWords(MonthSweepProgress sweep) =>
        sweep.DoneAt is { } done
            ? Cards.Fill(MonthTexts.Done, DeskDates.Exact(done))
            : Cards.Fill(MonthTexts.Waiting, sweep.Waiting, sweep.Due);
}
