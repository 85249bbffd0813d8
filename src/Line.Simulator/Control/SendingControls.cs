using Line.Simulator.Api;
using Line.Simulator.Platform;

namespace Line.Simulator.Control;

internal static class SendingControls
{
    private const int MaximumTextLength = 10_000;

    public static void MapSending(this RouteGroupBuilder user)
    {
        user.MapPost("/text", SendText);
        user.MapPost("/sticker", SendSticker);
        user.MapPost("/location", SendLocation);
        user.MapPost("/image", SendImageAsync);
        user.MapPost("/unsend", Unsend);
    }

    private static IResult SendText(ActingUser acting, TextRequest request, UserMessages messages) =>
        request.Text is { Length: > 0 and <= MaximumTextLength } text
            ? ControlResults.Of(messages.SendText(acting.User, text, request.QuotedMessageId))
            : Missing("text");

    private static IResult SendSticker(ActingUser acting, StickerRequest request, UserMessages messages) =>
        request is { PackageId: { } packageId, StickerId: { } stickerId }
            ? ControlResults.Of(messages.SendSticker(acting.User, packageId, stickerId))
            : Missing("packageId or stickerId");

    private static IResult SendLocation(ActingUser acting, LocationRequest request, UserMessages messages) =>
        ControlResults.Of(messages.SendLocation(acting.User, request));

    private static async Task<IResult> SendImageAsync(ActingUser acting, HttpContext context, UserMessages messages)
    {
        if (await RequestBytes.ReadAsync(context.Request, context.RequestAborted) is not { Length: > 0 } bytes)
        {
            return Missing("an image of at most 2 MB");
        }

        var image = new MessageContent(RequestBytes.MediaTypeOf(context.Request), bytes);
        return ImageSize.Read(image.Bytes, image.ContentType) is null
            ? ControlResults.Refused(StatusCodes.Status400BadRequest, "Only image/png and image/jpeg can be sent.")
            : ControlResults.Of(messages.SendImage(acting.User, image));
    }

    private static IResult Unsend(ActingUser acting, UnsendRequest request, UserMessages messages) =>
        request.MessageId is { } messageId
            ? ControlResults.Of(messages.Unsend(acting.User, messageId))
            : Missing("messageId");

    private static IResult Missing(string what) =>
        ControlResults.Refused(StatusCodes.Status400BadRequest, $"Missing or too long: {what}.");
}
