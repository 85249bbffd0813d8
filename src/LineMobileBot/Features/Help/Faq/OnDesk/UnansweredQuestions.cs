using LineMobileBot.Features.Help.Faq.Questions;
using Npgsql;

namespace LineMobileBot.Features.Help.Faq.OnDesk;

/// <summary>What people asked and got no answer to, in SQL. The same words are one question, however many asked them.</summary>
internal static class UnansweredQuestions
{
    private static readonly string Open =
        $"outcome = {(int)FaqOutcome.Unanswered} and handled_at is null and asked is not null";

    private static readonly string Newest = $"""
        select (array_agg(id order by asked_at desc))[1], asked, count(*), max(asked_at)
        from faq_questions where {Open}
        group by asked order by count(*) desc, max(asked_at) desc limit $1
        """;

    public static async Task<IReadOnlyList<UnansweredQuestion>> ReadAsync(
        NpgsqlConnection connection,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Newest, connection)
        {
            Parameters = { new NpgsqlParameter<int> { TypedValue = most } },
        };
        await using var reader = await select.ExecuteReaderAsync(cancellationToken);
        var questions = new List<UnansweredQuestion>();
        while (await reader.ReadAsync(cancellationToken))
        {
            questions.Add(
                new UnansweredQuestion(
                    reader.GetGuid(0),
                    reader.GetString(1),
                    reader.GetInt64(2),
                    reader.GetFieldValue<DateTimeOffset>(3)
                )
            );
        }

        return questions;
    }

    /// <summary>How many different ones there are.</summary>
    public static async Task<long> CountAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var count = new NpgsqlCommand(
            $"select count(distinct asked) from faq_questions where {Open}",
            connection
        );
        return (long)(await count.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The words of a question; null when there is none.</summary>
    public static async Task<string?> TextAsync(
        NpgsqlConnection connection,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand("select asked from faq_questions where id = $1", connection)
        {
            Parameters = { new NpgsqlParameter<Guid> { TypedValue = id } },
        };
        return await select.ExecuteScalarAsync(cancellationToken) as string;
    }

    /// <summary>Settles the question for all who asked it in these words.</summary>
    /// <returns>Whether it was open.</returns>
    public static async Task<bool> SettleAsync(
        NpgsqlConnection connection,
        Guid id,
        DateTimeOffset now,
        CancellationToken cancellationToken
    )
    {
        await using var update = new NpgsqlCommand(
            $"""
            update faq_questions set handled_at = $2
            where {Open} and asked = (select asked from faq_questions where id = $1)
            """,
            connection
        )
        {
            Parameters =
            {
                new NpgsqlParameter<Guid> { TypedValue = id },
                new NpgsqlParameter<DateTimeOffset> { TypedValue = now.ToUniversalTime() },
            },
        };
        return await update.ExecuteNonQueryAsync(cancellationToken) > 0;
    }
}

/// <param name="Id">The newest of them.</param>
/// <param name="Asked">The words, as far as they are kept.</param>
/// <param name="Times">How often it was asked.</param>
/// <param name="LastAt">When it was asked last.</param>
internal sealed record UnansweredQuestion(Guid Id, string Asked, long Times, DateTimeOffset LastAt);
