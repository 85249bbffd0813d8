using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.UsageRecords;

/// <summary>Reads what lines used, from the totals kept with each record; never from the records themselves.</summary>
public static class UsageHistory
{
    /// <summary>Bytes used on each of the days, first to last, slow speed included; zero for a day without use.</summary>
    /// <param name="connection">Any open connection.</param>
    /// <param name="lineId">The line; that whoever asks may see it is the caller's to check.</param>
    /// <param name="first">The first day, in Japan.</param>
    /// <param name="days">How many days.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<long>> DaysAsync(
        NpgsqlConnection connection,
        Guid lineId,
        DateOnly first,
        int days,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select day, bytes from usage_days where line_id = $1 and day >= $2 and day < $3",
            Value(lineId),
            Value(first),
            Value(first.AddDays(days))
        );
        var used = new long[days];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            used[reader.GetFieldValue<DateOnly>(0).DayNumber - first.DayNumber] = reader.GetInt64(1);
        }

        return used;
    }

    /// <summary>Bytes used in each of the months, first to last, slow speed included; zero for a month without use.</summary>
    /// <param name="connection">Any open connection.</param>
    /// <param name="lineId">The line; that whoever asks may see it is the caller's to check.</param>
    /// <param name="first">The first month.</param>
    /// <param name="months">How many months.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<IReadOnlyList<long>> MonthsAsync(
        NpgsqlConnection connection,
        Guid lineId,
        ServiceMonth first,
        int months,
        CancellationToken cancellationToken
    )
    {
        await using var command = connection.Command(
            "select month, bytes from usage_months where line_id = $1 and month >= $2 and month < $3",
            Value(lineId),
            Value(first.Number),
            Value(ServiceMonth.Of(first.FirstDay.AddMonths(months)).Number)
        );
        var used = new long[months];
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            used[ServiceMonth.FromNumber(reader.GetInt32(0)).MonthsSince(first)] = reader.GetInt64(1);
        }

        return used;
    }
}
