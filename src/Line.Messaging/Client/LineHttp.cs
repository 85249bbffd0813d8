using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Line.Messaging.Client;

/// <summary>The one place where a request leaves: host, token, errors, request id.</summary>
internal sealed class LineHttp(HttpClient http, LineMessagingOptions options)
{
    private const string JsonType = "application/json; charset=utf-8";

    private AuthenticationHeaderValue authorization = Bearer(options.ChannelAccessToken);

    internal Uri Api(string path) => Join(options.ApiBaseUrl, path);

    internal Uri ApiData(string path) => Join(options.ApiDataBaseUrl, path);

    internal static HttpContent Json<T>(T value, JsonTypeInfo<T> type) =>
        JsonBody(JsonSerializer.SerializeToUtf8Bytes(value, type));

    internal static HttpContent JsonBody(ReadOnlyMemory<byte> utf8Json)
    {
        var content = new ReadOnlyMemoryContent(utf8Json);
        content.Headers.TryAddWithoutValidation("Content-Type", JsonType);
        return content;
    }

    /// <summary>Calls what answers nothing of interest.</summary>
    internal async Task<LineResponse> CallAsync(
        HttpMethod method,
        Uri uri,
        HttpContent? content,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        using var response = await SendAsync(request, cancellationToken);
        return new LineResponse(response.RequestId);
    }

    internal Task<LineResponse<T>> GetAsync<T>(Uri uri, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        AskAsync(HttpMethod.Get, uri, null, type, cancellationToken);

    /// <summary>Asks for what may not exist: 404 is an answer, not an error.</summary>
    internal async Task<LineResponse<T?>> FindAsync<T>(
        Uri uri,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
        where T : class
    {
        try
        {
            var found = await GetAsync(uri, type, cancellationToken);
            return new LineResponse<T?>(found.Value, found.RequestId);
        }
        catch (LineApiException exception) when (exception.StatusCode == HttpStatusCode.NotFound)
        {
            return new LineResponse<T?>(null, exception.RequestId);
        }
    }

    internal async Task<LineResponse<T>> AskAsync<T>(
        HttpMethod method,
        Uri uri,
        HttpContent? content,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        using var request = new HttpRequestMessage(method, uri) { Content = content };
        using var response = await SendAsync(request, cancellationToken);
        return new LineResponse<T>(await ReadAsync(response, type, cancellationToken), response.RequestId);
    }

    /// <summary>The answer, whatever its status.</summary>
    internal Task<HttpResponseMessage> SendAnyAsync(
        HttpRequestMessage request,
        HttpCompletionOption completion,
        CancellationToken cancellationToken
    )
    {
        if (!string.Equals(authorization.Parameter, options.ChannelAccessToken, StringComparison.Ordinal))
        {
            // The token was exchanged while running.
            authorization = Bearer(options.ChannelAccessToken);
        }

        request.Headers.Authorization = authorization;
        return http.SendAsync(request, completion, cancellationToken);
    }

    internal async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request,
        CancellationToken cancellationToken,
        HttpCompletionOption completion = HttpCompletionOption.ResponseContentRead
    )
    {
        var response = await SendAnyAsync(request, completion, cancellationToken);
        if (response.IsSuccessStatusCode)
        {
            return response;
        }

        using (response)
        {
            throw await LineErrorReader.ReadAsync(response, cancellationToken);
        }
    }

    private static async Task<T> ReadAsync<T>(
        HttpResponseMessage response,
        JsonTypeInfo<T> type,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        try
        {
            return JsonSerializer.Deserialize(body, type) ?? throw new JsonException("The answer is null.");
        }
        catch (JsonException exception)
        {
            throw new LineApiException(
                response.StatusCode,
                "The answer is not what LINE describes.",
                [],
                response.RequestId,
                exception
            );
        }
    }

    private static AuthenticationHeaderValue Bearer(string token) => new("Bearer", token);

    private static Uri Join(Uri baseUrl, string path) => new(baseUrl.AbsoluteUri.TrimEnd('/') + path);
}
