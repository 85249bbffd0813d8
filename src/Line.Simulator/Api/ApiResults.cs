namespace Line.Simulator.Api;

internal static class ApiResults
{
    /// <summary>LINE answers an empty object where there is nothing to say.</summary>
    public static IResult Ok() => TypedResults.Json(new Nothing(), ApiJson.Default.Nothing);

    public static IResult Accepted() =>
        TypedResults.Json(new Nothing(), ApiJson.Default.Nothing, statusCode: StatusCodes.Status202Accepted);
}
