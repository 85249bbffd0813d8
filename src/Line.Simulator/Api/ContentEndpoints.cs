using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class ContentEndpoints
{
    public static void MapContents(this RouteGroupBuilder apiData)
    {
        apiData.MapGet("/v2/bot/message/{messageId}/content", Get).WithName("getMessageContent");
        apiData.MapGet("/v2/bot/message/{messageId}/content/preview", Get).WithName("getMessageContentPreview");
    }

    private static IResult Get(string messageId, MessageContents contents)
    {
        if (contents.Find(messageId) is { } content)
        {
            return TypedResults.Bytes(content.Bytes, content.ContentType);
        }

        return contents.WasTakenBack(messageId)
            ? LineError.With(StatusCodes.Status410Gone, "The content is gone")
            : LineError.NotFound("not found");
    }
}
