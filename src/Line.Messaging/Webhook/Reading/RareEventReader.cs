using System.Text.Json;
using Line.Messaging.Json;

namespace Line.Messaging.Webhook.Reading;

/// <summary>Events that few bots ever get: videos, beacons, memberships, module channels, notification messages.</summary>
internal static class RareEventReader
{
    internal static WebhookEvent? Read(string type, JsonElement element) =>
        type switch
        {
            VideoPlayCompleteEvent.TypeName => element.Object("videoPlayComplete"u8)?.Text("trackingId"u8) is { } id
                ? new VideoPlayCompleteEvent(id)
                : null,
            BeaconEvent.TypeName => ReadBeacon(element),
            MembershipEvent.TypeName => ReadMembership(element),
            ModuleEvent.TypeName => ReadModule(element),
            ActivatedEvent.TypeName => element.Object("chatControl"u8)?.Instant("expireAt"u8) is { } expireAt
                ? new ActivatedEvent(expireAt)
                : null,
            DeactivatedEvent.TypeName => new DeactivatedEvent(),
            BotSuspendedEvent.TypeName => new BotSuspendedEvent(),
            BotResumedEvent.TypeName => new BotResumedEvent(),
            DeliveryEvent.TypeName => element.Object("delivery"u8)?.Text("data"u8) is { } data
                ? new DeliveryEvent(data)
                : null,
            _ => null,
        };

    private static BeaconEvent? ReadBeacon(JsonElement element) =>
        element.Object("beacon"u8) is { } beacon
        && beacon.Text("hwid"u8) is { } hwid
        && beacon.Text("type"u8) is { } type
            ? new BeaconEvent(new BeaconContent(hwid, type) { Dm = beacon.Text("dm"u8) })
            : null;

    private static MembershipEvent? ReadMembership(JsonElement element) =>
        element.Object("membership"u8) is { } membership
        && membership.Text("type"u8) is { } type
        && membership.Integer("membershipId"u8) is { } id
            ? new MembershipEvent(new MembershipContent(type, id))
            : null;

    private static ModuleEvent? ReadModule(JsonElement element) =>
        element.Object("module"u8) is { } module
        && module.Text("type"u8) is { } type
        && module.Text("botId"u8) is { } botId
            ? new ModuleEvent(
                new ModuleContent(type, botId)
                {
                    Scopes = module.Items("scopes"u8, scope => scope.AsText()),
                    Reason = module.Text("reason"u8),
                }
            )
            : null;
}
