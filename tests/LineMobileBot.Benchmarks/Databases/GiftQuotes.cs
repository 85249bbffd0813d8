using System.Globalization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Benchmarks.Databases;

/// <summary>
/// Quotes that are ready to be confirmed. Givers take turns, and each receiver is half the town away, so that people rarely meet
/// in a set, as among the millions of a carrier.
/// </summary>
internal sealed record GiftQuotes(int Count, int Kind, int Lines)
{
    /// <summary>A prime that divides no number of lines used here: every line gives once before any gives again.</summary>
    private const int Stride = 7_919;

    private const long AmountBytes = 500_000_000;

    /// <summary>The giver of the quote <paramref name="number"/>, both counted from 1.</summary>
    public int GiverOf(int number) => (int)((long)number * Stride % Lines) + 1;

    /// <summary>The quote's id as postbacks carry it.</summary>
    public string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"0190{number:x8}70008000{Kind:x12}");

    public async Task SeedAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(Insert(ServiceMonth.Of(TimeProvider.System.GetUtcNow())), cancellationToken);
        await database.ExecuteAsync("vacuum analyze data_gifts", cancellationToken);
        await database.ExecuteAsync("checkpoint", cancellationToken);
    }

    private string Insert(ServiceMonth month) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            insert into data_gifts (id, state, amount, month, quoted_at, giver_line_id, giver_user, giver_name,
                receiver_line_id, receiver_name)
            select ('0190' || lpad(to_hex(q), 8, '0') || '70008000' || lpad(to_hex({Kind}), 12, '0'))::uuid, 1,
                {AmountBytes}, {month.Number}, now(), giver.line_id, giver.line_account, 'Bench ' || giver_n,
                receiver.id, receiver.user_name
            from (
                select q, g as giver_n, (g - 1 + {Lines / 2}) % {Lines} + 1 as receiver_n
                from generate_series(1, {Count}) q, lateral (select (q::bigint * {Stride} % {Lines})::int + 1 as g) as gives
            ) as quotes
            join user_links giver
                on giver.line_id = ('0190' || lpad(to_hex(giver_n), 8, '0') || '70008000' || lpad(to_hex(2), 12, '0'))::uuid
            join lines receiver
                on receiver.id = ('0190' || lpad(to_hex(receiver_n), 8, '0') || '70008000' || lpad(to_hex(2), 12, '0'))::uuid
            order by q
            """
        );
}
