using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Faq.Questions;
using Npgsql;

namespace LineMobileBot.Features.Help.Talks.OnDesk;

/// <summary>Reads what somebody asked the bot before they asked for a person, so that nobody has to tell it twice.</summary>
internal static class AskedOfBot
{
    // Which answers were shown follows from what was said of them: after each that did not help came the next.
    private const string Asked = """
        select q.id, q.asked_at, q.asked, q.outcome, w.wrong, a.titles
        from faq_questions q cross join lateral (
            select count(*)::int as wrong from faq_feedback b where b.question_id = q.id and not b.solved) w
        cross join lateral (
            select coalesce(array_agg(v.question order by f.place), '{}') as titles
            from unnest(q.found) with ordinality as f(key, place)
            join faq_entries e on e.key = f.key join faq_versions v on v.key = e.key and v.version = e.version
            where f.place <= 1 + w.wrong) a
        where q.line_user = $1 order by q.asked_at desc, q.id desc limit $2
        """;

    /// <summary>As lines of the talk: the question, and what the bot answered.</summary>
    public static async Task<IReadOnlyList<TalkLine>> ReadAsync(
        NpgsqlConnection connection,
        LineUserId user,
        int most,
        CancellationToken cancellationToken
    )
    {
        await using var select = new NpgsqlCommand(Asked, connection)
        {
            Parameters =
            {
                new NpgsqlParameter<string> { TypedValue = user.Value },
                new NpgsqlParameter<int> { TypedValue = most },
            },
        };
        var lines = new List<TalkLine>();
        await using var rows = await select.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            lines.AddRange(LinesOf(rows));
        }

        return lines;
    }

    private static IEnumerable<TalkLine> LinesOf(NpgsqlDataReader row)
    {
        var titles = row.GetFieldValue<string[]>(5);
        var asked = row.IsDBNull(2) ? titles.FirstOrDefault() ?? "" : row.GetString(2);
        var answered = TalkDeskSentences.AnsweredByBot(titles, row.GetInt32(4), (FaqOutcome)row.GetInt16(3));
        return [LineOf(row, HelpAuthor.Person, asked), LineOf(row, HelpAuthor.Bot, answered)];
    }

    private static TalkLine LineOf(NpgsqlDataReader row, HelpAuthor author, string text) =>
        new(
            row.GetGuid(0),
            Guid.Empty,
            row.GetFieldValue<DateTimeOffset>(1),
            author,
            HelpMessageKind.Text,
            text,
            OperatorName: null,
            IsUnsent: false,
            Image: null,
            TalkDelivery.Sent
        );
}
