using System.Net.Http.Headers;

namespace Line.Simulator.Inspector;

/// <summary>Listens to the webhooks for the page. The bot's answer is read by its status only, as LINE does.</summary>
internal sealed class WebhookTap(ExchangeLog exchanges, SimulatorOptions options, TimeProvider time) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    ) => options.Inspector ? ListenAsync(request, cancellationToken) : base.SendAsync(request, cancellationToken);

    private async Task<HttpResponseMessage> ListenAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (startedAt, started) = (time.GetUtcNow(), time.GetTimestamp());
        HttpResponseMessage? response = null;
        string? failure = null;
        try
        {
            response = await base.SendAsync(request, cancellationToken);
            return response;
        }
        catch (HttpRequestException exception)
        {
            failure = exception.HttpRequestError.ToString();
            throw;
        }
        catch (OperationCanceledException)
        {
            failure = "No answer in time";
            throw;
        }
        finally
        {
            var body = await request.Content!.ReadAsByteArrayAsync(CancellationToken.None);
            exchanges.Add(
                new Exchange(
                    startedAt,
                    RequestKind.Webhook,
                    "webhook",
                    request.Method.Method,
                    request.RequestUri!.AbsoluteUri,
                    [.. HeadersOf(request.Headers), .. HeadersOf(request.Content.Headers)],
                    new CapturedBody(body, body.Length, request.Content.Headers.ContentType?.MediaType),
                    (int?)response?.StatusCode ?? 0,
                    failure,
                    response is null ? [] : [.. HeadersOf(response.Headers)],
                    CapturedBody.None,
                    time.GetElapsedTime(started).TotalMilliseconds
                )
            );
        }
    }

    private static IEnumerable<ExchangeHeader> HeadersOf(HttpHeaders headers) =>
        headers.Select(header => new ExchangeHeader(header.Key, string.Join(", ", header.Value)));
}
