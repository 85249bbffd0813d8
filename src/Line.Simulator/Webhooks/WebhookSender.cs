using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Line.Messaging.Webhook;
using Line.Simulator.Faults;

namespace Line.Simulator.Webhooks;

/// <summary>Signs the exact bytes and posts them, for as long as LINE would wait.</summary>
internal sealed partial class WebhookSender(
    IHttpClientFactory clients,
    WebhookEndpoint endpoint,
    RequestLog requests,
    FaultDice dice,
    SimulatorOptions options,
    TimeProvider time,
    ILogger<WebhookSender> logger
)
{
    public const string ClientName = "webhook";

    private readonly ChannelSecret _secret = new(options.ChannelSecret);

    public async Task<WebhookOutcome> SendAsync(byte[] body, CancellationToken stopping, Uri? elsewhere = null)
    {
        if ((elsewhere ?? endpoint.Url) is not { } url)
        {
            Log.NoWebhookUrl(logger);
            return new WebhookOutcome(0, "COULD_NOT_CONNECT", "No webhook URL is set");
        }

        var startedAt = time.GetUtcNow();
        var started = time.GetTimestamp();
        var outcome = await PostAsync(url, body, stopping);
        requests.Add(
            new RecordedRequest(
                startedAt,
                RequestKind.Webhook,
                "webhook",
                HttpMethod.Post.Method,
                url.AbsolutePath,
                outcome.StatusCode,
                time.GetElapsedTime(started).TotalMilliseconds,
                RequestId: null
            )
        );
        return outcome;
    }

    private async Task<WebhookOutcome> PostAsync(Uri url, byte[] body, CancellationToken stopping)
    {
        using var timeout = new CancellationTokenSource(options.WebhookTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, stopping);
        using var request = CreateRequest(url, body);
        using var client = clients.CreateClient(ClientName);
        try
        {
            using var response = await client.SendAsync(
                request,
                HttpCompletionOption.ResponseHeadersRead,
                either.Token
            );
            return OutcomeOf(response.StatusCode);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested)
        {
            return new WebhookOutcome(0, "REQUEST_TIMEOUT", "Request timeout");
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return new WebhookOutcome(0, "UNCLASSIFIED", "The simulator stops");
        }
        catch (HttpRequestException exception)
        {
            return new WebhookOutcome(0, "COULD_NOT_CONNECT", exception.HttpRequestError.ToString());
        }
    }

    private HttpRequestMessage CreateRequest(Uri url, byte[] body)
    {
        var signature = WebhookSignature.Sign(body, _secret);
        if (dice.Hits(dice.Webhook.TamperedSignature))
        {
            signature = Convert.ToBase64String(SHA256.HashData(body));
        }

        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = content };
        var header = dice.Hits(dice.Webhook.UpperCaseHeader)
            ? WebhookSignature.HeaderName.ToUpperInvariant()
            : WebhookSignature.HeaderName;
        request.Headers.TryAddWithoutValidation(header, signature);
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("LineBotWebhook", "2.0"));
        return request;
    }

    private static WebhookOutcome OutcomeOf(HttpStatusCode statusCode)
    {
        var status = (int)statusCode;
        var reason = status is >= 200 and < 300 ? "OK" : "ERROR_STATUS_CODE";
        return new WebhookOutcome(status, reason, status.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Warning,
            "An event was not sent: no webhook URL is set (Simulator__WebhookUrl, or PUT /api/v2/bot/channel/webhook/endpoint)"
        )]
        public static partial void NoWebhookUrl(ILogger logger);
    }
}
