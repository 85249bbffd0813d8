using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Persistence;
using Npgsql;
using static LineMobileBot.Ledger.Persistence.SqlParameters;

namespace LineMobileBot.Ledger.Throttling;

/// <summary>How network events are written.</summary>
internal static class NetworkEventRows
{
    /// <summary>The sequence that only readers draw from.</summary>
    public const string Cursors = "network_event_cursors";

    private static readonly string TellOfPages = Tell(
        "select line_id, throttled, $3 from unnest($1::uuid[], $2::boolean[]) as page (line_id, throttled)"
    );

    /// <summary>
    /// The statement that tells the network of lines, one row for each that has changed and none for the others. Whatever moves
    /// data by SQL of its own adds it behind its transfers, under the locks of the lines.
    /// </summary>
    /// <param name="states">
    /// A query of lines in service, each once: its id, whether nothing usable is left, and the instant (with a time zone).
    /// </param>
    public static string Tell(string states) =>
        $"""
            with changed as (
                update lines
                set throttled = state.throttled,
                    throttle_changed_at = greatest(state.at, lines.throttle_changed_at + interval '1 microsecond')
                from ({states}) as state (line_id, throttled, at)
                where lines.id = state.line_id and lines.throttled <> state.throttled
                returning lines.id, lines.throttle_changed_at, lines.throttled)
            insert into network_events (line_id, at, throttled) select * from changed
            """;

    public static void AppendNews(NpgsqlBatch batch, LinePage[] changed, DateTimeOffset now)
    {
        if (changed.Length > 0)
        {
            batch.Add(
                TellOfPages,
                Value(Array.ConvertAll(changed, page => page.Line.Id)),
                Value(Array.ConvertAll(changed, page => !page.HasDataAt(now))),
                Value(now)
            );
        }
    }
}
