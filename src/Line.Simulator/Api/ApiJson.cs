using System.Text.Json;
using System.Text.Json.Serialization;
using Line.Simulator.Login;
using Line.Simulator.Platform;

namespace Line.Simulator.Api;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull
)]
[JsonSerializable(typeof(LineError))]
[JsonSerializable(typeof(JsonDocument))]
[JsonSerializable(typeof(ReplyRequest))]
[JsonSerializable(typeof(PushRequest))]
[JsonSerializable(typeof(MulticastRequest))]
[JsonSerializable(typeof(MessagesRequest))]
[JsonSerializable(typeof(LoadingRequest))]
[JsonSerializable(typeof(MarkAsReadRequest))]
[JsonSerializable(typeof(WebhookEndpointRequest))]
[JsonSerializable(typeof(RichMenuAliasRequest))]
[JsonSerializable(typeof(BulkLinkRequest))]
[JsonSerializable(typeof(BulkUnlinkRequest))]
[JsonSerializable(typeof(DeauthorizeRequest))]
[JsonSerializable(typeof(OAuthError))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(AccessTokenAnswer))]
[JsonSerializable(typeof(UserInfoAnswer))]
[JsonSerializable(typeof(LoginProfileAnswer))]
[JsonSerializable(typeof(FriendshipAnswer))]
[JsonSerializable(typeof(JsonWebKeySet))]
[JsonSerializable(typeof(OpenIdConfiguration))]
[JsonSerializable(typeof(JsonElement))]
[JsonSerializable(typeof(Nothing))]
[JsonSerializable(typeof(SentAnswer))]
[JsonSerializable(typeof(RetryAnswer))]
[JsonSerializable(typeof(ProfileAnswer))]
[JsonSerializable(typeof(FollowersAnswer))]
[JsonSerializable(typeof(BotInfoAnswer))]
[JsonSerializable(typeof(QuotaAnswer))]
[JsonSerializable(typeof(ConsumptionAnswer))]
[JsonSerializable(typeof(DeliveryCountAnswer))]
[JsonSerializable(typeof(WebhookEndpointAnswer))]
[JsonSerializable(typeof(WebhookTestAnswer))]
[JsonSerializable(typeof(LinkTokenAnswer))]
[JsonSerializable(typeof(RichMenuIdAnswer))]
[JsonSerializable(typeof(RichMenuAnswer))]
[JsonSerializable(typeof(RichMenuListAnswer))]
[JsonSerializable(typeof(RichMenuAlias))]
[JsonSerializable(typeof(RichMenuAliasListAnswer))]
internal sealed partial class ApiJson : JsonSerializerContext;
