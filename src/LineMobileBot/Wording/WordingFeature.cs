using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Infrastructure;

namespace LineMobileBot.Wording;

[JsonSerializable(typeof(Apology))]
internal sealed partial class WordingJson : JsonSerializerContext;

internal static class WordingFeature
{
    public static IServiceCollection AddWording(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new MyPageAddress(provider.GetRequiredService<BotSettings>().PublicBaseUrl))
            .AddAnswer(
                "common/apology/1",
                () => WordingJson.Default.Apology,
                _ => Cards.Send(new TextMessage(CommonTexts.Apology))
            );
}
