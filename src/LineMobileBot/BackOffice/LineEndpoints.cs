using System.Diagnostics;
using System.Globalization;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Ledger.UsageCodes;
using Npgsql;

namespace LineMobileBot.BackOffice;

internal static class LineEndpoints
{
    public static void MapLines(this IEndpointRouteBuilder api)
    {
        api.MapGet("/lines/by-number/{msisdn}", FindAsync)
            .RequireAuthorization(ApiScopes.LinesRead)
            .Produces<LineAnswer>();
        var line = api.MapGroup("/lines/{lineId:guid}");
        line.MapGet("/", ReadAsync).RequireAuthorization(ApiScopes.LinesRead).Produces<LineAnswer>();
        line.MapGet("/usage-code", ReadCodeAsync).RequireAuthorization(ApiScopes.CodesRead).Produces<UsageCodeAnswer>();
        MapCommand(
            line,
            "shipping-notice",
            (lines, db, id, at, ct) => lines.NoticeShippingAsync(db, id, at, ct),
            (listener, set, changed, ct) => listener.LineShippedAsync(set, changed, ct)
        );
        MapCommand(
            line,
            "start",
            (lines, db, id, at, ct) => lines.StartAsync(db, id, at, ct),
            (listener, set, changed, ct) => listener.LineStartedAsync(set, changed, ct)
        );
        MapCommand(line, "suspend", (lines, db, id, at, ct) => lines.SuspendAsync(db, id, at, ct));
        MapCommand(line, "resume", (lines, db, id, _, ct) => lines.ResumeAsync(db, id, ct));
        MapCommand(line, "cancel", (lines, db, id, at, ct) => lines.CancelAsync(db, id, at, ct));
    }

    private static void MapCommand(
        IEndpointRouteBuilder line,
        string path,
        Func<MobileLines, NpgsqlConnection, Guid, DateTimeOffset, CancellationToken, Task<LineOutcome>> command,
        Func<IBackOfficeListener, TurnSet, MobileLine, CancellationToken, Task>? tell = null
    ) =>
        line.MapPost(
                path,
                async (
                    Guid lineId,
                    AtModel model,
                    MobileLines lines,
                    ApiTransaction transaction,
                    IEnumerable<IBackOfficeListener> listeners,
                    TimeProvider clock,
                    CancellationToken cancellationToken
                ) =>
                {
                    if (model.At is not { } at)
                    {
                        return ApiProblems.Result(
                            ApiProblems.Invalid("at", "An instant `at` is required, ISO 8601 with offset.")
                        );
                    }

                    switch (await command(lines, transaction.Connection, lineId, at, cancellationToken))
                    {
                        case LineOutcome.Done done:
                            await TellAsync(done, tell, listeners, transaction, cancellationToken);
                            return await AnswerAsync(transaction.Connection, lineId, clock, cancellationToken);
                        case LineOutcome.Refused refused:
                            return ApiProblems.Result(LedgerProblems.Of(refused.Why));
                        default:
                            throw new UnreachableException();
                    }
                }
            )
            .RequireAuthorization(ApiScopes.LinesWrite)
            .Produces<LineAnswer>();

    private static async Task TellAsync(
        LineOutcome.Done done,
        Func<IBackOfficeListener, TurnSet, MobileLine, CancellationToken, Task>? tell,
        IEnumerable<IBackOfficeListener> listeners,
        ApiTransaction transaction,
        CancellationToken cancellationToken
    )
    {
        if (done.Changed && tell is not null)
        {
            foreach (var listener in listeners)
            {
                await tell(listener, transaction.Set, done.Line, cancellationToken);
            }
        }
    }

    private static async Task<IResult> FindAsync(
        string msisdn,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        if (!Msisdn.TryParse(msisdn, out var number))
        {
            return ApiProblems.Result(ApiProblems.InvalidMsisdn);
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return AnswerOf(await LineOverview.FindAsync(connection, number, clock.GetUtcNow(), cancellationToken));
    }

    private static async Task<IResult> ReadAsync(
        Guid lineId,
        NpgsqlDataSource database,
        TimeProvider clock,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await AnswerAsync(connection, lineId, clock, cancellationToken);
    }

    private static async Task<IResult> ReadCodeAsync(
        Guid lineId,
        NpgsqlDataSource database,
        UsageCodeIssuer codes,
        CancellationToken cancellationToken
    )
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await codes.ShowAsync(connection, lineId, cancellationToken) is { } code
            ? TypedResults.Ok(new UsageCodeAnswer(code.Digits))
            : ApiProblems.Result(ApiProblems.NoUsageCode);
    }

    private static async Task<IResult> AnswerAsync(
        NpgsqlConnection connection,
        Guid lineId,
        TimeProvider clock,
        CancellationToken cancellationToken
    ) => AnswerOf(await LineOverview.ReadAsync(connection, lineId, clock.GetUtcNow(), cancellationToken));

    private static IResult AnswerOf(LineOverview? found) =>
        found is not { } view
            ? ApiProblems.Result(ApiProblems.NoSuchLine)
            : TypedResults.Ok(
                new LineAnswer(
                    view.Line.Id,
                    view.Line.Msisdn.E164,
                    view.State.ToString(),
                    view.PlanCode,
                    view.Line.UserName,
                    view.Balance.Throttled,
                    view.HasUser,
                    view.Line.LinksOpenFrom?.ToOffset(JapanTime.Offset),
                    view.Balance.Total.Bytes,
                    [.. view.Balance.Buckets.Select(AnswerOf)]
                )
            );

    private static BucketAnswer AnswerOf(Bucket bucket) =>
        new(
            bucket.Kind.ToString(),
            bucket.Month.Start.ToOffset(JapanTime.Offset).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            bucket.Granted.Bytes,
            bucket.Remaining.Bytes,
            bucket.ExpiresAt.ToOffset(JapanTime.Offset)
        );
}
