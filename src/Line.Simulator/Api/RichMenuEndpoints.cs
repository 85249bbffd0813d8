using System.Text.Json;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class RichMenuEndpoints
{
    public static void MapRichMenus(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/richmenu", Create).WithName("createRichMenu");
        api.MapPost("/v2/bot/richmenu/validate", Validate).WithName("validateRichMenuObject");
        api.MapGet("/v2/bot/richmenu/list", GetList).WithName("getRichMenuList");
        api.MapGet("/v2/bot/richmenu/{richMenuId}", Get).WithName("getRichMenu");
        api.MapDelete("/v2/bot/richmenu/{richMenuId}", Delete).WithName("deleteRichMenu");
    }

    private static IResult Create(Body<JsonDocument> body, RichMenus richMenus)
    {
        if (RichMenuChecks.RefusalOf(body.Value.RootElement) is { } refusal)
        {
            return refusal;
        }

        return richMenus.Create(body.Value.RootElement) is { } richMenuId
            ? TypedResults.Json(new RichMenuIdAnswer(richMenuId), ApiJson.Default.RichMenuIdAnswer)
            : LineError.BadRequest("The number of rich menus has reached the limit");
    }

    private static IResult Validate(Body<JsonDocument> body) =>
        RichMenuChecks.RefusalOf(body.Value.RootElement) ?? ApiResults.Ok();

    private static IResult GetList(RichMenus richMenus) =>
        TypedResults.Json(
            new RichMenuListAnswer([.. richMenus.All.Select(RichMenuAnswer.Of)]),
            ApiJson.Default.RichMenuListAnswer
        );

    private static IResult Get(string richMenuId, RichMenus richMenus) =>
        richMenus.Find(richMenuId) is { } menu
            ? TypedResults.Json(RichMenuAnswer.Of(menu), ApiJson.Default.RichMenuAnswer)
            : LineError.NotFound("richmenu not found");

    private static IResult Delete(string richMenuId, RichMenus richMenus) =>
        richMenus.Delete(richMenuId) == RichMenuOutcome.Done
            ? ApiResults.Ok()
            : LineError.NotFound("richmenu not found");
}
