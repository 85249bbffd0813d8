using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class RichMenuDefaultEndpoints
{
    public static void MapRichMenuDefaults(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/user/all/richmenu/{richMenuId}", Set).WithName("setDefaultRichMenu");
        api.MapGet("/v2/bot/user/all/richmenu", Get).WithName("getDefaultRichMenuId");
        api.MapDelete("/v2/bot/user/all/richmenu", Clear).WithName("cancelDefaultRichMenu");
    }

    private static IResult Set(string richMenuId, RichMenuLinks links) =>
        RichMenuRefusals.Of(links.SetDefault(richMenuId)) ?? ApiResults.Ok();

    private static IResult Get(RichMenuLinks links) =>
        links.Default is { } menu
            ? TypedResults.Json(new RichMenuIdAnswer(menu.RichMenuId), ApiJson.Default.RichMenuIdAnswer)
            : LineError.NotFound("no default richmenu");

    private static IResult Clear(RichMenuLinks links)
    {
        links.ClearDefault();
        return ApiResults.Ok();
    }
}
