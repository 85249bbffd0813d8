namespace Line.Messaging.Client;

internal static class LineHeaders
{
    internal const string RetryKey = "X-Line-Retry-Key";
    private const string RequestIdName = "x-line-request-id";
    private const string AcceptedRequestIdName = "x-line-accepted-request-id";

    extension(HttpResponseMessage response)
    {
        internal string? RequestId => response.First(RequestIdName);

        internal string? AcceptedRequestId => response.First(AcceptedRequestIdName);

        private string? First(string name) =>
            response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
    }
}
