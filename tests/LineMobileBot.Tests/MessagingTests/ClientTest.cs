using Line.Messaging;
using Line.Messaging.Messages;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>A client over a <see cref="LineStub"/>, with hosts that have a path as the simulator's have.</summary>
internal sealed class ClientTest : IDisposable
{
    internal const string Api = "http://localhost:5090/api";
    internal const string ApiData = "http://localhost:5090/api-data";

    private readonly HttpClient http;

    internal ClientTest(Func<HttpMessageHandler, HttpMessageHandler>? wrap = null)
    {
        http = new HttpClient(wrap is null ? Line : wrap(Line));
        Options = new LineMessagingOptions
        {
            ApiBaseUrl = new Uri(Api),
            ApiDataBaseUrl = new Uri(ApiData + "/"),
            ChannelAccessToken = "token-1",
        };
        Client = new LineMessagingClient(http, Options);
    }

    internal static Guid RetryKey { get; } = new("123e4567-e89b-12d3-a456-426614174000");

    internal static IReadOnlyList<Message> Hello { get; } = [new TextMessage("はい")];

    internal LineStub Line { get; } = new();

    internal LineMessagingOptions Options { get; }

    internal LineMessagingClient Client { get; }

    public void Dispose() => http.Dispose();
}
