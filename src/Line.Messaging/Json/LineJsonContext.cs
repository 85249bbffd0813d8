using System.Text.Json.Serialization;
using Line.Messaging.Accounts;
using Line.Messaging.Actions;
using Line.Messaging.Channels;
using Line.Messaging.Client;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using Line.Messaging.RichMenus;

namespace Line.Messaging.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    AllowOutOfOrderMetadataProperties = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true
)]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(IReadOnlyList<Message>))]
[JsonSerializable(typeof(FlexContainer))]
[JsonSerializable(typeof(LineAction))]
[JsonSerializable(typeof(RichMenu))]
[JsonSerializable(typeof(RichMenuResponse))]
[JsonSerializable(typeof(RichMenuAlias))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(BotInfo))]
[JsonSerializable(typeof(WebhookEndpoint))]
[JsonSerializable(typeof(WebhookEndpointTest))]
[JsonSerializable(typeof(MessageQuota))]
[JsonSerializable(typeof(QuotaConsumption))]
[JsonSerializable(typeof(DeliveryCount))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(SendAnswer))]
[JsonSerializable(typeof(LinkTokenAnswer))]
[JsonSerializable(typeof(FriendshipAnswer))]
[JsonSerializable(typeof(TranscodingAnswer))]
[JsonSerializable(typeof(RichMenuIdAnswer))]
[JsonSerializable(typeof(RichMenuListAnswer))]
[JsonSerializable(typeof(RichMenuAliasListAnswer))]
[JsonSerializable(typeof(LoadingRequest))]
[JsonSerializable(typeof(MarkAsReadRequest))]
[JsonSerializable(typeof(WebhookEndpointRequest))]
[JsonSerializable(typeof(RichMenuAliasTarget))]
[JsonSerializable(typeof(RichMenuBulkLinkRequest))]
[JsonSerializable(typeof(RichMenuBulkUnlinkRequest))]
internal sealed partial class LineJsonContext : JsonSerializerContext;
