using System.Text.Json;
using System.Text.Json.Serialization;
using LineMobileBot.Ledger.Buckets;

namespace LineMobileBot.Features.DataGifts;

/// <summary>How the room's answers are stored.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(DataAmountConverter)]
)]
[JsonSerializable(typeof(LineQuestion))]
[JsonSerializable(typeof(ReceiverQuestion))]
[JsonSerializable(typeof(AmountQuestion))]
[JsonSerializable(typeof(GiftQuote))]
[JsonSerializable(typeof(QuoteDropped))]
[JsonSerializable(typeof(GiftReceipt))]
[JsonSerializable(typeof(GiftReceived))]
[JsonSerializable(typeof(GiftLinkReady))]
[JsonSerializable(typeof(GiftLinkClaimed))]
[JsonSerializable(typeof(GiftLinkVoided))]
[JsonSerializable(typeof(GiftLinkOutOfTime))]
[JsonSerializable(typeof(GiftReturned))]
[JsonSerializable(typeof(GiftTakenBack))]
[JsonSerializable(typeof(ReceiveCodeShown))]
[JsonSerializable(typeof(ReceiveCodePrompt))]
[JsonSerializable(typeof(GiftNotLinked))]
[JsonSerializable(typeof(NothingToGive))]
[JsonSerializable(typeof(NotEnoughToGive))]
[JsonSerializable(typeof(GiftNotAStep))]
[JsonSerializable(typeof(GiftRefused))]
internal sealed partial class DataGiftJson : JsonSerializerContext;

/// <summary>An amount is its number of bytes.</summary>
internal sealed class DataAmountConverter : JsonConverter<DataAmount>
{
    public override DataAmount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, DataAmount value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Bytes);
}
