using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Questions;

/// <summary>Forgets who asked a question, once the talk it belonged to is over; the question stays, for better answers.</summary>
internal sealed class ForgottenAskers(JobTransaction transaction, TimeProvider clock, ILogger<ForgottenAskers> logger)
    : MinuteJob(transaction, clock, logger)
{
    private const int Portion = 1_000;
    private static readonly TimeSpan RememberedFor = TimeSpan.FromDays(1);

    protected override async Task<bool> DoPortionAsync(TurnSet set, CancellationToken cancellationToken)
    {
        await using var forget = new NpgsqlCommand(
            """
            update faq_questions set line_user = null, line_message_id = null
            where id in (select id from faq_questions where line_user is not null and asked_at < $1 limit $2
                         for update skip locked)
            """,
            set.Connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<DateTimeOffset>
                {
                    TypedValue = (set.Clock.GetUtcNow() - RememberedFor).ToUniversalTime(),
                },
                new NpgsqlParameter<int> { TypedValue = Portion },
            },
        };
        return await forget.ExecuteNonQueryAsync(cancellationToken) == Portion;
    }
}
