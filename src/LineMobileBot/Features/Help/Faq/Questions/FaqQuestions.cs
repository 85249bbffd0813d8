using LineMobileBot.Conversations;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.Questions;

/// <summary>The questions and what people said of the answers, in SQL.</summary>
internal static class FaqQuestions
{
    public static NpgsqlBatchCommand Keep(AskedQuestion question, FaqOutcome outcome, DateTimeOffset now) =>
        new(
            """
            insert into faq_questions (id, line_user, asked, found, outcome, asked_at, line_message_id)
            values ($1, $2, $3, $4, $5, $6, $7)
            """
        )
        {
            Parameters =
            {
                Value(question.Id),
                Value(question.User.Value),
                Value(question.Asked),
                Value(question.Found.ToArray()),
                Value((short)outcome),
                Value(now.ToUniversalTime()),
                Value(question.LineMessageId),
            },
        };

    /// <summary>Forgets the words and the person of a question that was taken back.</summary>
    /// <returns>False: there is no such question.</returns>
    public static async Task<bool> ForgetAsync(
        NpgsqlConnection connection,
        string lineMessageId,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        await using var forget = new NpgsqlCommand(
            """
            update faq_questions set asked = null, line_user = null, line_message_id = null
            where line_message_id = $1 and line_user = $2
            """,
            connection
        )
        {
            Parameters = { Value(lineMessageId), Value(user.Value) },
        };
        return await forget.ExecuteNonQueryAsync(cancellationToken) > 0;
    }

    /// <summary>The question that this person asked; null when there is none any more.</summary>
    public static async Task<AskedQuestion?> FindAsync(
        NpgsqlConnection connection,
        Guid id,
        LineUserId user,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(
            "select asked, found from faq_questions where id = $1 and line_user = $2",
            connection
        )
        {
            Parameters = { Value(id), Value(user.Value) },
        };
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new AskedQuestion(
                id,
                user,
                reader.IsDBNull(0) ? null : reader.GetString(0),
                reader.GetFieldValue<string[]>(1)
            )
            : null;
    }

    /// <summary>What was said of an entry as it stands; the first word counts.</summary>
    public static NpgsqlBatchCommand Say(Guid questionId, string key, bool solved, DateTimeOffset now) =>
        new(
            """
            insert into faq_feedback (question_id, key, version, solved, given_at)
            select $1, e.key, e.version, $3, $4 from faq_entries e where e.key = $2
            on conflict (question_id, key) do nothing
            """
        )
        {
            Parameters = { Value(questionId), Value(key), Value(solved), Value(now.ToUniversalTime()) },
        };

    /// <summary>What did help once has been answered, whatever is pressed afterwards.</summary>
    public static NpgsqlBatchCommand End(Guid questionId, FaqOutcome outcome) =>
        new($"update faq_questions set outcome = $2 where id = $1 and outcome <> {(int)FaqOutcome.Solved}")
        {
            Parameters = { Value(questionId), Value((short)outcome) },
        };

    private static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };
}

/// <param name="Id">UUIDv7.</param>
/// <param name="User">Who asked.</param>
/// <param name="Asked">What may be kept of the words; null when a button was pressed.</param>
/// <param name="Found">The entries found, best first.</param>
internal sealed record AskedQuestion(Guid Id, LineUserId User, string? Asked, IReadOnlyList<string> Found)
{
    /// <summary>The message that it was, by which it can be taken back; null when a button was pressed.</summary>
    public string? LineMessageId { get; init; }
}
