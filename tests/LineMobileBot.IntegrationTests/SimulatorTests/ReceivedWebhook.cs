using System.Text;
using Line.Messaging.Webhook;

namespace LineMobileBot.IntegrationTests.SimulatorTests;

/// <summary>A webhook as it came over the wire.</summary>
internal sealed record ReceivedWebhook(byte[] Body, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Body);

    public WebhookRequest Request => WebhookParser.Parse(Body);

    public WebhookSignatureOutcome Signature =>
        WebhookSignature.Verify(
            Body,
            Headers.GetValueOrDefault(WebhookSignature.HeaderName),
            [new ChannelSecret("simulator-channel-secret")]
        );
}
