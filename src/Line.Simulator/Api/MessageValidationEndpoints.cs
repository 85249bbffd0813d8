namespace Line.Simulator.Api;

internal static class MessageValidationEndpoints
{
    public static void MapMessageValidation(this RouteGroupBuilder api)
    {
        api.MapPost("/v2/bot/message/validate/reply", Validate).WithName("validateReply");
        api.MapPost("/v2/bot/message/validate/push", Validate).WithName("validatePush");
        api.MapPost("/v2/bot/message/validate/multicast", Validate).WithName("validateMulticast");
        api.MapPost("/v2/bot/message/validate/narrowcast", Validate).WithName("validateNarrowcast");
        api.MapPost("/v2/bot/message/validate/broadcast", Validate).WithName("validateBroadcast");
    }

    private static IResult Validate(Body<MessagesRequest> body) =>
        MessageChecks.TryRead(body.Value.Messages, out _, out var refusal) ? ApiResults.Ok() : refusal;
}
