using System.Security.Cryptography;
using System.Text;

namespace Line.Simulator.Api;

internal sealed class BearerCheck(RequestDelegate next, SimulatorOptions options)
{
    private const string Refusal =
        "Authentication failed due to the following reason: invalid token. "
        + "Confirm that the access token in the authorization header is valid.";

    private readonly byte[] _expected = Encoding.UTF8.GetBytes("Bearer " + options.ChannelAccessToken);

    public Task InvokeAsync(HttpContext context)
    {
        if (!ChannelTokenRule.Needs(context) || IsRight(context.Request.Headers.Authorization))
        {
            return next(context);
        }

        context.Response.Headers.WWWAuthenticate = "Bearer";
        return LineError.With(StatusCodes.Status401Unauthorized, Refusal).ExecuteAsync(context);
    }

    private bool IsRight(string? authorization) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(authorization ?? ""), _expected);
}
