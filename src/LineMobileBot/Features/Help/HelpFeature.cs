using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddTalks()
            .AddRoom<HelpRoom>()
            .AddAnswer(
                "help/not-yet/1",
                HelpJson.Default.HelpNotYet,
                _ => Cards.Send(new TextMessage(HelpTexts.NotYet))
            )
            .AddAnswer("help/sentence/1", HelpJson.Default.HelpSentence, HelpMessages.Sentence);
}
