using LineMobileBot.Ledger.UsageRecords;

namespace LineMobileBot.BackOffice;

internal static class UsageEndpoints
{
    public static void MapUsage(this IEndpointRouteBuilder api) =>
        api.MapPost("/usage", RecordAsync).RequireAuthorization(ApiScopes.UsageWrite).Produces<UsageAnswer>();

    /// <summary>A bad record is rejected alone; the rest goes in, in transactions of their own: a record id is booked once.</summary>
    private static async Task<IResult> RecordAsync(
        IReadOnlyList<UsageModel?> records,
        UsageRecording recording,
        CancellationToken cancellationToken
    )
    {
        if (records.Contains(null))
        {
            return ApiProblems.Result(ApiProblems.BadRequest);
        }

        var reported = records
            .Select(record => new ReportedUsage(record!.RecordId ?? "", record.Msisdn, record.Bytes, record.At))
            .ToList();
        var outcome = await recording.RecordAsync(reported, cancellationToken);
        return TypedResults.Ok(
            new UsageAnswer(
                outcome.Accepted,
                outcome.Duplicates,
                [.. outcome.Rejected.Select(rejected => new RejectedUsage(rejected.RecordId, rejected.Code))]
            )
        );
    }
}
