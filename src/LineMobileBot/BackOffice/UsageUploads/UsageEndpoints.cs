using LineMobileBot.Infrastructure.Telemetry;
using LineMobileBot.Ledger.UsageRecords;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace LineMobileBot.BackOffice.UsageUploads;

internal static class UsageEndpoints
{
    /// <summary>
    /// An upload of any size holds two connections to the database while it lasts, so one that comes by drops is cut off. A sender
    /// who waits for us is not counted as slow.
    /// </summary>
    private static readonly MinDataRate SlowestSender = new(
        bytesPerSecond: 10_000,
        gracePeriod: TimeSpan.FromSeconds(30)
    );

    public static void MapUsage(this IEndpointRouteBuilder api) =>
        api.MapPost("/usage", RecordAsync)
            .RequireAuthorization(ApiScopes.UsageWrite)
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .AddOpenApiOperationTransformer(UsageDescription.AddBody)
            .Produces<UsageAnswer>();

    /// <summary>A bad record is rejected alone; the rest goes in, in transactions of their own: a record id is booked once.</summary>
    private static async Task<IResult> RecordAsync(
        HttpContext context,
        UsageRecording recording,
        BotMetrics metrics,
        CancellationToken cancellationToken
    )
    {
        if (RecordsOf(context.Request, cancellationToken) is not { } records)
        {
            return ApiProblems.Result(ApiProblems.BadRequest);
        }

        RefuseDrops(context);
        // It holds the rejected records until they are written.
        var upload = recording.Begin();
        context.Response.RegisterForDisposeAsync(upload);
        await foreach (var record in records)
        {
            await upload.AddAsync(record, cancellationToken);
        }

        var counts = await upload.CompleteAsync(cancellationToken);
        metrics.UsageReported(counts);
        return TypedResults.Ok(
            new UsageAnswer(counts.Accepted, counts.Duplicates, upload.RejectedAsync(cancellationToken))
        );
    }

    private static IAsyncEnumerable<ReportedUsage>? RecordsOf(
        HttpRequest request,
        CancellationToken cancellationToken
    ) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && IsUtf8(type)
            ? type.MediaType.Value switch
            {
                UsageJson.MediaType => UsageJson.ReadAsync(request.Body, cancellationToken),
                UsageCsv.MediaType => UsageCsv.ReadAsync(request.Body, cancellationToken),
                _ => null,
            }
            : null;

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue
        || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
        || type.Charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase);

    private static void RefuseDrops(HttpContext context)
    {
        // HTTP/2 has one rate for the whole connection.
        if (
            HttpProtocol.IsHttp11(context.Request.Protocol)
            && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate
        )
        {
            rate.MinDataRate = SlowestSender;
        }
    }
}
