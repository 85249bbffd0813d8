using System.Text.Json;
using System.Text.Json.Serialization;
using Line.Simulator.Browser;
using Line.Simulator.Control;
using Line.Simulator.Faults;
using Line.Simulator.Phone;
using Line.Simulator.Platform;

namespace Line.Simulator;

/// <summary>The simulator's own JSON: remote control, page and state file. LINE's is in <see cref="Api.ApiJson"/>.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(NewUserRequest))]
[JsonSerializable(typeof(NewUserAnswer))]
[JsonSerializable(typeof(TextRequest))]
[JsonSerializable(typeof(StickerRequest))]
[JsonSerializable(typeof(LocationRequest))]
[JsonSerializable(typeof(UnsendRequest))]
[JsonSerializable(typeof(TapRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(ActionRequest))]
[JsonSerializable(typeof(WebhooksRequest))]
[JsonSerializable(typeof(WebhooksAnswer))]
[JsonSerializable(typeof(Outcome))]
[JsonSerializable(typeof(ControlError))]
[JsonSerializable(typeof(RichMenuInView))]
[JsonSerializable(typeof(FaultPlan))]
[JsonSerializable(typeof(List<UserView>))]
[JsonSerializable(typeof(IReadOnlyList<ChatEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RecordedRequest>))]
[JsonSerializable(typeof(PhoneState))]
[JsonSerializable(typeof(QuotedMessage))]
[JsonSerializable(typeof(PlatformChange))]
[JsonSerializable(typeof(SavedState))]
[JsonSerializable(typeof(SortedDictionary<string, string>))]
[JsonSerializable(typeof(OpenRequest))]
[JsonSerializable(typeof(OpenAnswer))]
[JsonSerializable(typeof(AutoLoginRequest))]
[JsonSerializable(typeof(PageInView))]
[JsonSerializable(typeof(JsonElement))]
internal sealed partial class SimulatorJson : JsonSerializerContext;
