using Line.Simulator.Api;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Http.Features;

namespace Line.Simulator.Inspector;

/// <summary>Listens to the bot's calls for the page.</summary>
internal sealed class ApiTap(RequestDelegate next, ExchangeLog exchanges, TimeProvider time)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        var (sent, answered) = (new ListeningStream(request.Body), new ListeningStream(response.Body));
        var (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        var undisturbed = response.Body;
        var connection = new AbortNotice(context.Features.GetRequiredFeature<IHttpRequestLifetimeFeature>());
        context.Features.Set<IHttpRequestLifetimeFeature>(connection);
        (request.Body, response.Body) = (sent, answered);
        var isLost = true;
        try
        {
            await next(context);
            isLost = connection.IsLost;
            if (!isLost)
            {
                await sent.HearOutAsync(context.RequestAborted);
            }
        }
        finally
        {
            response.Body = undisturbed;
            exchanges.Add(
                new Exchange(
                    startedAt,
                    RequestKind.Api,
                    ApiEndpoints.OperationOf(context),
                    request.Method,
                    request.GetEncodedUrl(),
                    HeadersOf(request.Headers),
                    sent.Heard(request.ContentType),
                    isLost ? 0 : response.StatusCode,
                    isLost ? "The connection was lost" : null,
                    HeadersOf(response.Headers),
                    answered.Heard(response.ContentType),
                    time.GetElapsedTime(started).TotalMilliseconds
                )
            );
        }
    }

    private static List<ExchangeHeader> HeadersOf(IHeaderDictionary headers) =>
        [.. headers.Select(header => new ExchangeHeader(header.Key, header.Value.ToString()))];
}
