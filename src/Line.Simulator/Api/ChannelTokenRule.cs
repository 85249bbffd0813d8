namespace Line.Simulator.Api;

/// <summary>Marks the paths that are not called with the Messaging API's channel access token.</summary>
internal sealed class ChannelTokenRule
{
    private static readonly ChannelTokenRule NotNeeded = new();

    public static bool Needs(HttpContext context) =>
        ApiEndpoints.OperationOf(context) is not null
        && context.GetEndpoint()?.Metadata.GetMetadata<ChannelTokenRule>() is null;

    public static void Lift(IEndpointConventionBuilder endpoint) => endpoint.WithMetadata(NotNeeded);
}

internal static class ChannelTokenConventions
{
    public static void NeedsNoChannelToken(this IEndpointConventionBuilder endpoint) => ChannelTokenRule.Lift(endpoint);
}
