using System.Globalization;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class QuotaEndpoints
{
    public static void MapQuota(this RouteGroupBuilder api)
    {
        api.MapGet("/v2/bot/message/quota", GetQuota).WithName("getMessageQuota");
        api.MapGet("/v2/bot/message/quota/consumption", GetConsumption).WithName("getMessageQuotaConsumption");
        MapDeliveryCount(api, "reply", SendKind.Reply);
        MapDeliveryCount(api, "push", SendKind.Push);
        MapDeliveryCount(api, "multicast", SendKind.Multicast);
        MapDeliveryCount(api, "broadcast", SendKind.Broadcast);
    }

    private static IResult GetQuota(MonthlyQuota quota) =>
        TypedResults.Json(
            quota.Limit is { } limit ? new QuotaAnswer("limited", limit) : new QuotaAnswer("none", null),
            ApiJson.Default.QuotaAnswer
        );

    private static IResult GetConsumption(MonthlyQuota quota, TimeProvider time) =>
        TypedResults.Json(new ConsumptionAnswer(quota.UsedAt(time.GetUtcNow())), ApiJson.Default.ConsumptionAnswer);

    private static void MapDeliveryCount(RouteGroupBuilder api, string path, SendKind kind) =>
        api.MapGet(
                $"/v2/bot/message/delivery/{path}",
                (string? date, DeliveryCounts counts, TimeProvider time) => GetDeliveryCount(kind, date, counts, time)
            )
            .WithName($"getNumberOfSent{kind}Messages");

    private static IResult GetDeliveryCount(SendKind kind, string? date, DeliveryCounts counts, TimeProvider time)
    {
        if (!DateOnly.TryParseExact(date, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return LineError.BadParameter("date");
        }

        // LINE counts a day when it is over.
        var answer =
            day < JapanDate.Of(time.GetUtcNow())
                ? new DeliveryCountAnswer("ready", counts.Of(kind, day))
                : new DeliveryCountAnswer("unready", null);
        return TypedResults.Json(answer, ApiJson.Default.DeliveryCountAnswer);
    }
}
