using Line.Simulator.Control;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

/// <summary>Groups and rooms: the same calls but for the summary, which only a group has.</summary>
internal static class GroupEndpoints
{
    private const int MembersOnAPage = 100;

    public static void MapGroups(this RouteGroupBuilder api)
    {
        api.MapGet("/v2/bot/group/{groupId}/summary", GetSummary).WithName("getGroupSummary");
        foreach (var kind in (GroupKind[])[GroupKind.Group, GroupKind.Room])
        {
            var path = $"/v2/bot/{kind.ToString().ToLowerInvariant()}/{{groupId}}";
            api.MapGet(path + "/members/count", (GroupInPath asked) => asked.In(kind, Count))
                .WithName($"get{kind}MemberCount");
            api.MapGet(
                    path + "/members/ids",
                    (GroupInPath asked, string? start) => asked.In(kind, group => Ids(group, start, asked))
                )
                .WithName($"get{kind}MembersIds");
            api.MapGet(
                    path + "/member/{userId}",
                    (GroupInPath asked, string userId) => asked.In(kind, group => Member(group, userId))
                )
                .WithName($"get{kind}MemberProfile");
            api.MapPost(
                    path + "/leave",
                    (GroupInPath asked, GroupActs acts) => asked.In(kind, group => Leave(group, acts))
                )
                .WithName($"leave{kind}");
        }
    }

    private static IResult GetSummary(GroupInPath asked) =>
        asked.In(
            GroupKind.Group,
            group => TypedResults.Json(new GroupSummaryAnswer(group.Id, group.Name), ApiJson.Default.GroupSummaryAnswer)
        );

    private static IResult Count(LineGroup group) =>
        TypedResults.Json(new MemberCountAnswer(group.Members.Count), ApiJson.Default.MemberCountAnswer);

    private static IResult Ids(LineGroup group, string? start, GroupInPath asked)
    {
        if (!asked.Options.VerifiedAccount)
        {
            return LineError.NotAvailable();
        }

        return
            Continuation.Page([.. group.Members.Select(member => member.UserId)], start, MembersOnAPage)
                is var (page, next)
            ? TypedResults.Json(new MemberIdsAnswer(page, next), ApiJson.Default.MemberIdsAnswer)
            : LineError.BadParameter("start");
    }

    private static IResult Member(LineGroup group, string userId) =>
        group.MemberOf(userId) is { } member
            ? TypedResults.Json(new MemberAnswer(member.DisplayName, member.UserId), ApiJson.Default.MemberAnswer)
            : LineError.NotFound();

    private static IResult Leave(LineGroup group, GroupActs acts)
    {
        acts.RemoveBot(group);
        return ApiResults.Ok();
    }
}
