using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Client;

/// <summary>Reads an error answer, whatever it is: an empty body or a proxy's page must not hide the status.</summary>
internal static class LineErrorReader
{
    internal static async Task<LineApiException> ReadAsync(
        HttpResponseMessage response,
        CancellationToken cancellationToken
    )
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        var error = Parse(body);
        return new LineApiException(
            response.StatusCode,
            error?.Message ?? error?.ErrorDescription,
            error?.Details ?? [],
            response.RequestId
        );
    }

    private static ErrorAnswer? Parse(byte[] body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, LineJson.Context.ErrorAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
