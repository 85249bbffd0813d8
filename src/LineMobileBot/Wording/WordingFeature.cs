using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;

namespace LineMobileBot.Wording;

[JsonSerializable(typeof(Apology))]
internal sealed partial class WordingJson : JsonSerializerContext;

internal static class WordingFeature
{
    public static IServiceCollection AddWording(this IServiceCollection services) =>
        services.AddAnswer(
            "common/apology/1",
            WordingJson.Default.Apology,
            _ => Cards.Send(new TextMessage(CommonTexts.Apology))
        );
}
