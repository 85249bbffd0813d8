using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class ContentEndpoints
{
    private static readonly byte[] GreyDot = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
    );

    public static void MapContents(this RouteGroupBuilder apiData)
    {
        apiData.MapGet("/v2/bot/message/{messageId}/content", Get).WithName("getMessageContent");
        apiData.MapGet("/v2/bot/message/{messageId}/content/preview", GetPreview).WithName("getMessageContentPreview");
        apiData
            .MapGet("/v2/bot/message/{messageId}/content/transcoding", GetTranscoding)
            .WithName("getMessageContentTranscodingByMessageId");
    }

    private static IResult Get(string messageId, MessageContents contents, TimeProvider time) =>
        contents.Find(messageId) is not { } content ? Missing(messageId, contents)
        : content.IsReady(time.GetUtcNow()) ? TypedResults.Bytes(content.Bytes, content.ContentType)
        : TypedResults.StatusCode(StatusCodes.Status202Accepted);

    // Pictures and videos have one. We draw none: that of a video is a grey dot.
    private static IResult GetPreview(string messageId, MessageContents contents, TimeProvider time) =>
        contents.Find(messageId) switch
        {
            null => Missing(messageId, contents),
            { IsTranscoded: true } content when !content.IsReady(time.GetUtcNow()) => TypedResults.StatusCode(
                StatusCodes.Status202Accepted
            ),
            { IsImage: true } content => TypedResults.Bytes(content.Bytes, content.ContentType),
            { IsVideo: true } => TypedResults.Bytes(GreyDot, "image/png"),
            _ => LineError.NotFound("not found"),
        };

    private static IResult GetTranscoding(string messageId, MessageContents contents, TimeProvider time) =>
        contents.Find(messageId) is { IsTranscoded: true } content
            ? TypedResults.Json(
                new TranscodingAnswer(content.IsReady(time.GetUtcNow()) ? "succeeded" : "processing"),
                ApiJson.Default.TranscodingAnswer
            )
            : Missing(messageId, contents);

    private static IResult Missing(string messageId, MessageContents contents)
    {
        return contents.WasTakenBack(messageId)
            ? LineError.With(StatusCodes.Status410Gone, "The content is gone")
            : LineError.NotFound("not found");
    }
}
