using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>Forgets answers once no caller repeats a call any more; from then on its Idempotency-Key is a new one.</summary>
internal sealed class ForgottenAnswers(JobTransaction transaction, TimeProvider clock, ILogger<ForgottenAnswers> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 1_000;

    /// <summary>Longer than any queue of the carrier's keeps a message; docs/operations.md tells it.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private const string Answers = """
        delete from api_answers
        where (api_key_id, idempotency_key) in (
            select api_key_id, idempotency_key from api_answers where answered_at < $1 limit $2 for update skip locked)
        """;

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await using var delete = new NpgsqlCommand(Answers, set.Connection)
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset> { TypedValue = set.Clock.GetUtcNow() - KeptFor },
                new NpgsqlParameter<int> { TypedValue = Portion },
            },
        };
        return await delete.ExecuteNonQueryAsync(cancellationToken) == Portion;
    }
}
