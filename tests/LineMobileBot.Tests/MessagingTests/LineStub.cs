using System.Net;
using System.Text;

namespace LineMobileBot.Tests.MessagingTests;

/// <summary>Stands where LINE stands: keeps what it was asked and answers what the test prepared, the last answer again and again.</summary>
internal sealed class LineStub : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage>> answers = new();
    private Func<HttpResponseMessage> last = () => Answer(HttpStatusCode.OK, "{}");

    internal List<StubRequest> Requests { get; } = [];

    internal StubRequest Request => Assert.Single(Requests);

    internal LineStub Answers(HttpStatusCode status, string body, params (string Name, string Value)[] headers)
    {
        answers.Enqueue(() => Answer(status, body, headers));
        return this;
    }

    internal LineStub Fails(Func<Exception> exception)
    {
        answers.Enqueue(() => throw exception());
        return this;
    }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        cancellationToken.ThrowIfCancellationRequested();
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        Requests.Add(
            new StubRequest(
                $"{request.Method} {request.RequestUri?.AbsoluteUri}",
                Encoding.UTF8.GetString(body),
                request.Content?.Headers.ContentType?.ToString(),
                request.Headers.Authorization?.ToString(),
                request.Headers.TryGetValues("X-Line-Retry-Key", out var keys) ? keys.Single() : null
            )
        );
        if (answers.TryDequeue(out var next))
        {
            last = next;
        }

        return last();
    }

    private static HttpResponseMessage Answer(
        HttpStatusCode status,
        string body,
        params (string Name, string Value)[] headers
    )
    {
        var response = new HttpResponseMessage(status)
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        response.Headers.Add("x-line-request-id", "request-1");
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        return response;
    }
}

internal sealed record StubRequest(
    string Target,
    string Body,
    string? ContentType,
    string? Authorization,
    string? RetryKey
);
