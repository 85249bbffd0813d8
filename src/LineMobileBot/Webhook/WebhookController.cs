using System.Buffers;
using System.Security.Cryptography;
using System.Text.Unicode;
using Line.Messaging.Webhook;
using LineMobileBot.Infrastructure.Telemetry;

namespace LineMobileBot.Webhook;

/// <summary>
/// LINE's door in. 200 means "stored", never anything else. A plain class behind MapPost: MVC's pipeline would cost more
/// than all the rest of this step.
/// </summary>
internal sealed partial class WebhookController(
    WebhookSecrets secrets,
    InboxIntake intake,
    WebhookOptions options,
    BotMetrics metrics,
    ILogger<WebhookController> logger
)
{
    public async Task ReceiveAsync(HttpContext context)
    {
        var body = await ReadBodyAsync(context.Request, context.RequestAborted);
        var status = body is null
            ? StatusCodes.Status413PayloadTooLarge
            : await ReceiveAsync(body, context.Request.Headers["x-line-signature"], context.RequestAborted);
        metrics.WebhookAnswered(status);
        context.Response.StatusCode = status;
    }

    private async Task<int> ReceiveAsync(byte[] body, string? signature, CancellationToken cancellationToken)
    {
        // The signature is over the raw bytes, so it is checked before anything is read.
        var outcome = WebhookSignature.Verify(body, signature, secrets.All);
        if (outcome != WebhookSignatureOutcome.Valid)
        {
            Log.SignatureRefused(logger, outcome);
            return StatusCodes.Status401Unauthorized;
        }

        if (Read(body) is not { } request)
        {
            return StatusCodes.Status400BadRequest;
        }

        return await intake.StoreAsync(request.Events, cancellationToken)
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }

    private WebhookRequest? Read(byte[] body)
    {
        try
        {
            // The parser leaves bytes that are no text to whoever reads them; the inbox stores text.
            return Utf8.IsValid(body)
                ? WebhookParser.Parse(body)
                : throw new WebhookFormatException("The webhook's body is no UTF-8.");
        }
        catch (WebhookFormatException broken)
        {
            Log.BodyBroken(logger, Convert.ToHexString(SHA256.HashData(body)), broken);
            return null;
        }
    }

    private async Task<byte[]?> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > options.LargestBodyBytes)
        {
            return null;
        }

        var reader = request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > options.LargestBodyBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1001, LogLevel.Warning, "A webhook was refused: signature {Outcome}")]
        public static partial void SignatureRefused(ILogger logger, WebhookSignatureOutcome outcome);

        [LoggerMessage(
            1002,
            LogLevel.Error,
            "A webhook with a right signature could not be read; SHA-256 of its body {Digest}"
        )]
        public static partial void BodyBroken(ILogger logger, string digest, Exception broken);
    }
}
