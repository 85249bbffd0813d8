using Line.Simulator.ChannelTokens;
using Line.Simulator.Login;

namespace Line.Simulator.Api;

internal sealed class BearerCheck(
    RequestDelegate next,
    ChannelTokenBook tokens,
    SimulatorOptions options,
    TimeProvider time
)
{
    private const string Refusal =
        "Authentication failed due to the following reason: invalid token. "
        + "Confirm that the access token in the authorization header is valid.";

    public Task InvokeAsync(HttpContext context)
    {
        if (!ChannelTokenRule.Needs(context) || IsRight(context.Request))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return LineError.With(StatusCodes.Status401Unauthorized, Refusal).ExecuteAsync(context);
    }

    private bool IsRight(HttpRequest request) =>
        tokens.Find(BearerToken.Of(request), time.GetUtcNow())?.ChannelId == options.ChannelId;
}
