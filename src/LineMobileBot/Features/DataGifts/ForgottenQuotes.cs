using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.DataGifts;

/// <summary>
/// Forgets what people only looked at: quotes that moved nothing, and receive codes that nobody can use any more. Whoever presses
/// so old a button reads that it is too old, as before.
/// </summary>
internal sealed class ForgottenQuotes(JobTransaction transaction, TimeProvider clock, ILogger<ForgottenQuotes> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 1_000;
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(7);

    private const string Quotes = """
        delete from data_gifts
        where id in (select id from data_gifts where state in (1, 5, 6) and reservation_id is null and quoted_at < $1
                     limit $2 for update skip locked)
        """;

    private const string Codes = """
        delete from receive_codes
        where code in (select code from receive_codes where expires_at < $1 limit $2 for update skip locked)
        """;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        var before = set.Clock.GetUtcNow() - KeptFor;
        var quotes = await ForgetAsync(set.Connection, Quotes, before, cancellationToken);
        var codes = await ForgetAsync(set.Connection, Codes, before, cancellationToken);
        return quotes == Portion || codes == Portion;
    }

    private static async Task<int> ForgetAsync(
        NpgsqlConnection connection,
        string delete,
        DateTimeOffset before,
        CancellationToken cancellationToken
    )
    {
        await using var command = new NpgsqlCommand(delete, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = before },
                new NpgsqlParameter<int> { TypedValue = Portion },
            },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
