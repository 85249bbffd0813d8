using Line.Simulator.Platform;

namespace Line.Simulator.Api;

internal static class AggregationEndpoints
{
    private const int LargestPage = 100;

    public static void MapAggregation(this RouteGroupBuilder api)
    {
        api.MapGet("/v2/bot/message/aggregation/info", Count).WithName("getAggregationUnitUsage");
        api.MapGet("/v2/bot/message/aggregation/list", List).WithName("getAggregationUnitNameList");
    }

    private static IResult Count(AggregationUnits units, TimeProvider time) =>
        TypedResults.Json(new UnitCountAnswer(units.NamesAt(time.GetUtcNow()).Count), ApiJson.Default.UnitCountAnswer);

    private static IResult List(AggregationUnits units, TimeProvider time, string? start, int limit = LargestPage)
    {
        if (limit is < 1 or > LargestPage)
        {
            return LineError.BadParameter("limit");
        }

        return Continuation.Page(units.NamesAt(time.GetUtcNow()), start, limit) is var (page, next)
            ? TypedResults.Json(new UnitNamesAnswer(page, next), ApiJson.Default.UnitNamesAnswer)
            : LineError.BadParameter("start");
    }
}
