using LineMobileBot.Conversations;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Features.Help.Talks;
using LineMobileBot.Features.Help.Talks.OnDesk;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

internal static class HelpFeature
{
    public static IServiceCollection AddHelp(this IServiceCollection services) =>
        services
            .AddTalks()
            .AddRoom<HelpRoom>()
            .AddFaq()
            .AddAnswer("help/opening/1", () => HelpJson.Default.HelpOpening, HelpMessages.Opening)
            .AddAnswer<FaqFound, MyPageAddress>("help/found/1", () => HelpJson.Default.FaqFound, HelpMessages.Found)
            .AddAnswer("help/not-found/1", () => HelpJson.Default.FaqNotFound, HelpMessages.NotFound)
            .AddAnswer("help/sentence/1", () => HelpJson.Default.HelpSentence, HelpMessages.Sentence);

    public static void MapHelp(this IEndpointRouteBuilder endpoints) => endpoints.MapTalks();
}
