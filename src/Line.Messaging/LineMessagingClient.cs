using Line.Messaging.Client;
using Line.Messaging.Messages;

namespace Line.Messaging;

/// <summary>
/// LINE's Messaging API over one <see cref="HttpClient"/> that is given, so that its handlers, its time-out and its life
/// are the caller's choice. Set its time-out: the usual 100 seconds outlive a reply token.
/// </summary>
public sealed partial class LineMessagingClient : ILineMessagingClient
{
    private readonly LineHttp line;
    private readonly Uri[] sendTo;

    /// <summary>Talks to the hosts of <paramref name="options"/>; the client's own base address is not used.</summary>
    public LineMessagingClient(HttpClient http, LineMessagingOptions options)
    {
        line = new LineHttp(http, options);
        sendTo =
        [
            .. Enum.GetValues<MessageEndpoint>().Select(endpoint => line.Api($"/v2/bot/message/{Segment(endpoint)}")),
        ];
    }

    private static string Escape(string segment) => Uri.EscapeDataString(segment);
}
