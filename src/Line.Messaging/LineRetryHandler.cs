using System.Net;
using Line.Messaging.Client;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace Line.Messaging;

/// <summary>
/// Sends again what LINE allows to be sent again: reads, and sends that carry a retry key since their first try. Anything
/// else, replies above all, goes out once, because the first try may have worked; how long that may take is the
/// <see cref="HttpClient.Timeout"/> of the client. Refusals (4xx) are final.
/// Source: https://developers.line.biz/en/docs/messaging-api/retrying-api-request/
/// </summary>
public sealed class LineRetryHandler : DelegatingHandler
{
    private readonly ResiliencePipeline<HttpResponseMessage> repeated;

    /// <summary>Waits by the given clock.</summary>
    public LineRetryHandler(TimeProvider timeProvider, LineRetryOptions? options = null)
    {
        options ??= new LineRetryOptions();
        repeated = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = timeProvider }
            .AddRetry(NewRetry(options))
            .AddTimeout(options.TryTimeout)
            .Build();
    }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        if (!MayBeRepeated(request))
        {
            return await base.SendAsync(request, cancellationToken);
        }

        try
        {
            return await repeated.ExecuteAsync(
                static async (state, token) => await state.Handler.TryAsync(state.Request, token),
                (Handler: this, Request: request),
                cancellationToken
            );
        }
        catch (TimeoutRejectedException exception)
        {
            throw new TimeoutException("LINE did not answer in time.", exception);
        }
    }

    private static RetryStrategyOptions<HttpResponseMessage> NewRetry(LineRetryOptions options) =>
        new()
        {
            MaxRetryAttempts = options.MaxRetries,
            Delay = options.FirstDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            ShouldHandle = new PredicateBuilder<HttpResponseMessage>()
                .Handle<HttpRequestException>()
                .Handle<TimeoutRejectedException>()
                .HandleResult(response => response.StatusCode >= HttpStatusCode.InternalServerError),
            OnRetry = static failed =>
            {
                failed.Outcome.Result?.Dispose();
                return ValueTask.CompletedTask;
            },
        };

    private static bool MayBeRepeated(HttpRequestMessage request) =>
        request.Method == HttpMethod.Get || request.Headers.Contains(LineHeaders.RetryKey);

    private Task<HttpResponseMessage> TryAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);
}
