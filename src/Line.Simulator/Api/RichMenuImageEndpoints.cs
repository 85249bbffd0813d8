using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class RichMenuImageEndpoints
{
    private const int MaximumBytes = 1024 * 1024;
    private const int MinimumWidth = 800;
    private const int MaximumWidth = 2500;
    private const int MinimumHeight = 250;
    private const double MinimumRatio = 1.45;

    public static void MapRichMenuImages(this RouteGroupBuilder apiData)
    {
        apiData.MapPost("/v2/bot/richmenu/{richMenuId}/content", UploadAsync).WithName("setRichMenuImage");
        apiData.MapGet("/v2/bot/richmenu/{richMenuId}/content", Download).WithName("getRichMenuImage");
    }

    private static async Task<IResult> UploadAsync(string richMenuId, HttpContext context, RichMenus richMenus)
    {
        if (RequestBytes.RefusalOfType(context.Request, "image/png", "image/jpeg") is { } wrongType)
        {
            return wrongType;
        }

        if (await RequestBytes.ReadAsync(context.Request, context.RequestAborted) is not { } bytes)
        {
            return RequestBytes.TooLarge();
        }

        var image = new MessageContent(RequestBytes.MediaTypeOf(context.Request), bytes);
        if (richMenus.Find(richMenuId) is null)
        {
            return LineError.NotFound("richmenu not found");
        }

        if (!IsAllowed(image))
        {
            return LineError.BadRequest("The image size is not allowed for richmenu");
        }

        return richMenus.SetImage(richMenuId, image) switch
        {
            RichMenuOutcome.Done => ApiResults.Ok(),
            RichMenuOutcome.AlreadyHasImage => LineError.BadRequest(
                "An image has already been uploaded to the richmenu"
            ),
            _ => LineError.NotFound("richmenu not found"),
        };
    }

    private static IResult Download(string richMenuId, RichMenus richMenus) =>
        richMenus.Find(richMenuId)?.Image is { } image
            ? TypedResults.Bytes(image.Bytes, image.ContentType)
            : LineError.NotFound();

    private static bool IsAllowed(MessageContent image) =>
        image.Bytes.Length <= MaximumBytes
        && ImageSize.Read(image.Bytes, image.ContentType)
            is { Width: >= MinimumWidth and <= MaximumWidth, Height: >= MinimumHeight } size
        && (double)size.Width / size.Height >= MinimumRatio;
}
