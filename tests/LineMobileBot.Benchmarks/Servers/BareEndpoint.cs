using System.Buffers;
using System.Globalization;
using System.Text;
using Line.Messaging.Webhook;
using LineMobileBot.Benchmarks.Loads;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LineMobileBot.Benchmarks.Servers;

/// <summary>
/// The baseline: the least an ASP.NET Core server can do for a tap. It checks the signature, takes the reply token out and sends
/// a constant card. It reads no event, stores nothing and would lose everything in a crash. It replies before it answers 200:
/// that was faster than replying afterwards, since the replies then never outrun their connections.
/// </summary>
internal static class BareEndpoint
{
    public const string Command = "serve-bare";
    public const string ReadyPath = "/ready";

    private const int Connections = 64;
    private static readonly byte[] TokenLabel = "\"replyToken\":\""u8.ToArray();

    /// <param name="arguments">The URL of LINE's API.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        using var line = new HttpMessageInvoker(
            new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseCookies = false }
        );
        var replyUrl = new Uri(new Uri(arguments[0]), "/v2/bot/message/reply");
        ChannelSecret[] secrets = [new(LineChannel.Secret)];

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.MapGet(ReadyPath, () => "");
        app.MapPost(
            LineChannel.WebhookPath,
            async context =>
            {
                var body = await ReadAsync(context.Request);
                var signature = context.Request.Headers[WebhookSignature.HeaderName];
                if (WebhookSignature.Verify(body, signature, secrets) != WebhookSignatureOutcome.Valid)
                {
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                    return;
                }
                await ReplyAsync(line, replyUrl, body);
            }
        );
        await app.RunAsync();
        return 0;
    }

    private static async Task<byte[]> ReadAsync(HttpRequest request)
    {
        while (true)
        {
            var read = await request.BodyReader.ReadAsync();
            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                request.BodyReader.AdvanceTo(read.Buffer.End);
                return body;
            }
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static async Task ReplyAsync(HttpMessageInvoker line, Uri replyUrl, byte[] webhook)
    {
        var tokenAt = webhook.AsSpan().IndexOf(TokenLabel) + TokenLabel.Length;
        var reply = BareCard.For(webhook.AsSpan(tokenAt, ReplyTokenStamp.Length));
        using var request = new HttpRequestMessage(HttpMethod.Post, replyUrl) { Content = new ByteArrayContent(reply) };
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + LineChannel.AccessToken);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await line.SendAsync(request, CancellationToken.None);
        answer.EnsureSuccessStatusCode();
    }
}
