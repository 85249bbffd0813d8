namespace Line.Simulator.Api;

/// <summary>The body of a request within LINE's limit.</summary>
internal static class RequestBytes
{
    private const int MaximumLength = 2 * 1024 * 1024;

    public static async Task<byte[]?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > MaximumLength)
        {
            return null;
        }

        using var buffer = new MemoryStream((int)(request.ContentLength ?? 0));
        var chunk = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellationToken)) > 0)
        {
            if (buffer.Length + read > MaximumLength)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    public static IResult? RefusalOfType(HttpRequest request, params ReadOnlySpan<string> allowed)
    {
        var mediaType = MediaTypeOf(request);
        return allowed.Contains(mediaType)
            ? null
            : LineError.With(
                StatusCodes.Status415UnsupportedMediaType,
                $"The content type, {request.ContentType}, is not supported"
            );
    }

    public static IResult TooLarge() =>
        LineError.With(StatusCodes.Status413PayloadTooLarge, "The request body is too large");

    public static string MediaTypeOf(HttpRequest request) =>
        (request.ContentType ?? "").Split(';', 2)[0].Trim().ToLowerInvariant();
}
