using System.Text.RegularExpressions;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static partial class RichMenuAliasEndpoints
{
    public static void MapRichMenuAliases(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/richmenu/alias", Create).WithName("createRichMenuAlias");
        api.MapPost("/v2/bot/richmenu/alias/{richMenuAliasId}", Update).WithName("updateRichMenuAlias");
        api.MapGet("/v2/bot/richmenu/alias/list", GetList).WithName("getRichMenuAliasList");
        api.MapGet("/v2/bot/richmenu/alias/{richMenuAliasId}", Get).WithName("getRichMenuAlias");
        api.MapDelete("/v2/bot/richmenu/alias/{richMenuAliasId}", Delete).WithName("deleteRichMenuAlias");
    }

    private static IResult Create(Body<RichMenuAliasRequest> body, RichMenuAliases aliases)
    {
        var request = body.Value;
        if (request.RichMenuAliasId is null || !AliasForm().IsMatch(request.RichMenuAliasId))
        {
            return LineError.BadProperty("richMenuAliasId", "Length must be between 1 and 32 of a-z, 0-9, _ and -");
        }

        return string.IsNullOrEmpty(request.RichMenuId)
            ? LineError.BadProperty("richMenuId", "May not be empty")
            : Answer(aliases.Create(new RichMenuAlias(request.RichMenuAliasId, request.RichMenuId)));
    }

    private static IResult Update(string richMenuAliasId, Body<RichMenuAliasRequest> body, RichMenuAliases aliases) =>
        string.IsNullOrEmpty(body.Value.RichMenuId)
            ? LineError.BadProperty("richMenuId", "May not be empty")
            : Answer(aliases.Update(new RichMenuAlias(richMenuAliasId, body.Value.RichMenuId)));

    private static IResult GetList(RichMenuAliases aliases) =>
        TypedResults.Json(new RichMenuAliasListAnswer(aliases.All), ApiJson.Default.RichMenuAliasListAnswer);

    private static IResult Get(string richMenuAliasId, RichMenuAliases aliases) =>
        aliases.Find(richMenuAliasId) is { } alias
            ? TypedResults.Json(alias, ApiJson.Default.RichMenuAlias)
            : Answer(RichMenuOutcome.AliasNotFound);

    private static IResult Delete(string richMenuAliasId, RichMenuAliases aliases) =>
        Answer(aliases.Delete(richMenuAliasId));

    private static IResult Answer(RichMenuOutcome outcome) =>
        outcome switch
        {
            RichMenuOutcome.Done => ApiResults.Ok(),
            RichMenuOutcome.AliasConflict => LineError.BadRequest("conflict richmenu alias id"),
            RichMenuOutcome.AliasNotFound => LineError.NotFound("richmenu alias not found"),
            RichMenuOutcome.TooMany => LineError.BadRequest("The number of rich menu aliases has reached the limit"),
            _ => LineError.BadRequest("richmenu not found"),
        };

    [GeneratedRegex("^[a-z0-9_-]{1,32}$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AliasForm();
}
