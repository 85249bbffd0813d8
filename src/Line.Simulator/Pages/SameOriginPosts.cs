namespace Line.Simulator.Pages;

/// <summary>A form of ours is sent by a page of ours; no other page may send one in a visitor's name.</summary>
internal static class SameOriginPosts
{
    public static RouteGroupBuilder TakesPostsOfItsOwnPagesOnly(this RouteGroupBuilder group)
    {
        group.AddEndpointFilter(
            static async (context, next) =>
                HttpMethods.IsPost(context.HttpContext.Request.Method) && IsForeign(context.HttpContext.Request)
                    ? TypedResults.StatusCode(StatusCodes.Status403Forbidden)
                    : await next(context)
        );
        return group;
    }

    private static bool IsForeign(HttpRequest request) =>
        (string?)request.Headers.Origin is { } origin && origin != $"{request.Scheme}://{request.Host}";
}
