namespace Line.Simulator.Api;

/// <summary>What LINE answers an account that has no memberships and no contract for messages by phone number.</summary>
internal static class NotAvailableEndpoints
{
    public static void MapNotAvailable(this RouteGroupBuilder api)
    {
        api.MapGet(
                "/v2/bot/membership/list",
                () => TypedResults.Json(new MembershipsAnswer([]), ApiJson.Default.MembershipsAnswer)
            )
            .WithName("getMembershipList");
        api.MapGet("/v2/bot/membership/subscription/{userId}", () => LineError.NotFound())
            .WithName("getMembershipSubscription");
        api.MapGet("/v2/bot/membership/{membershipId}/users/ids", () => LineError.NotFound())
            .WithName("getJoinedMembershipUsers");
        api.MapPost("/bot/pnp/push", LineError.NotAvailable).WithName("pushMessagesByPhone");
        api.MapGet("/v2/bot/message/delivery/pnp", LineError.NotAvailable).WithName("getPNPMessageStatistics");
    }
}
