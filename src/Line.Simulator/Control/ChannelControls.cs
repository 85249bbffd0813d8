using System.Text.Json;
using Line.Simulator.ChannelTokens;

namespace Line.Simulator.Control;

/// <param name="ChannelId">Null: the Messaging API channel.</param>
internal sealed record AssertionKeyRequest(string? ChannelId, JsonElement Jwk);

internal sealed record AssertionKeyAnswer(string Kid);

internal sealed record ReissueRequest(int KeepOldHours);

internal sealed record ReissueAnswer(string ChannelAccessToken);

/// <summary>What a developer does in LINE's console.</summary>
internal static class ChannelControls
{
    private const int LongestKeepHours = 24;

    public static void MapChannel(this RouteGroupBuilder control)
    {
        control.MapPost("/assertion-keys", RegisterKey);
        control.MapPost("/channel-access-token", Reissue);
    }

    private static IResult RegisterKey(
        AssertionKeyRequest request,
        AssertionKeys keys,
        Channels channels,
        SimulatorOptions options
    )
    {
        var channelId = request.ChannelId ?? options.ChannelId;
        return channels.SecretOf(channelId) is not null && keys.Register(channelId, request.Jwk) is { } kid
            ? TypedResults.Json(new AssertionKeyAnswer(kid), SimulatorJson.Default.AssertionKeyAnswer)
            : ControlResults.Refused(
                StatusCodes.Status400BadRequest,
                "An RSA public key as a JWK is needed, and a channel that exists."
            );
    }

    private static IResult Reissue(
        ReissueRequest request,
        ChannelTokenBook tokens,
        SimulatorOptions options,
        TimeProvider time
    ) =>
        request.KeepOldHours is < 0 or > LongestKeepHours
            ? ControlResults.Refused(StatusCodes.Status400BadRequest, $"keepOldHours is 0 to {LongestKeepHours}.")
            : TypedResults.Json(
                new ReissueAnswer(
                    tokens.ReissueLongLived(
                        options.ChannelId,
                        TimeSpan.FromHours(request.KeepOldHours),
                        time.GetUtcNow()
                    )
                ),
                SimulatorJson.Default.ReissueAnswer
            );
}
