using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Transfers;
using Npgsql;

namespace LineMobileBot.Infrastructure;

/// <summary><c>transfers detach YYYY-MM</c>: takes the oldest month's transfers out of the book, to be kept elsewhere.</summary>
internal static class TransfersCommand
{
    private const int UsageError = 64;

    /// <summary>The exit code of <c>sysexits.h</c> for what may be tried again.</summary>
    private const int TryAgain = 75;

    public static async Task<int> DetachAsync(
        NpgsqlDataSource database,
        string monthText,
        TimeProvider clock,
        TextWriter output
    )
    {
        await using (database)
        {
            if (
                !DateOnly.TryParseExact(
                    monthText,
                    "yyyy-MM",
                    CultureInfo.InvariantCulture,
                    DateTimeStyles.None,
                    out var day
                )
            )
            {
                await output.WriteLineAsync($"'{monthText}' is no month: write it as 2024-10.");
                return UsageError;
            }

            var month = ServiceMonth.Of(day);
            await using var connection = await database.OpenConnectionAsync();
            var outcome = await TransferDetachment.DetachAsync(connection, month, clock, CancellationToken.None);
            await output.WriteLineAsync(Sentence(outcome, month));
            return outcome switch
            {
                DetachOutcome.Detached => 0,
                DetachOutcome.Busy => TryAgain,
                _ => 1,
            };
        }
    }

    private static string Sentence(DetachOutcome outcome, ServiceMonth month) =>
        outcome switch
        {
            DetachOutcome.Detached =>
                $"{TransferMonth.TableOf(month)} stands alone now: dump it, keep the dump, then drop the table.",
            DetachOutcome.NoSuchMonth => $"The book has no transfers of {month} in a partition of their own.",
            DetachOutcome.OlderMonthFirst => $"{month} is not the oldest month in the book: the oldest goes first.",
            DetachOutcome.TooYoung => $"{month} is too young: data that was issued in it may still be alive.",
            _ => "The tables were in use all the time; nothing has changed. Try again.",
        };
}
