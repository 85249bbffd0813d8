using System.Globalization;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Throttling;
using Npgsql;

namespace LineMobileBot.BackOffice;

/// <summary>Whom the network is to slow down, and whom no longer.</summary>
internal static class EventEndpoints
{
    private const int LargestPortion = 1_000;

    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/events", ReadAsync).RequireAuthorization(ApiScopes.EventsRead).Produces<NetworkEventsAnswer>();

    private static async Task<IResult> ReadAsync(
        string? after,
        NpgsqlDataSource database,
        CancellationToken cancellationToken
    )
    {
        if (!TryParse(after, out var last))
        {
            return ApiProblems.Result(ApiProblems.Invalid("after", "After is the cursor of an event, or 0."));
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var events = await NetworkEvents.ReadAsync(connection, last, LargestPortion, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        var next = events.Count > 0 ? events[^1].Cursor : last;
        return TypedResults.Ok(new NetworkEventsAnswer([.. events.Select(AnswerOf)], next));
    }

    private static bool TryParse(string? text, out long after)
    {
        after = 0;
        return text is null || long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after);
    }

    private static NetworkEventAnswer AnswerOf(ToldNetworkEvent told) =>
        new(
            told.Cursor,
            told.Throttled ? "throttle" : "unthrottle",
            told.LineId,
            told.Msisdn.E164,
            told.At.ToOffset(JapanTime.Offset)
        );
}
