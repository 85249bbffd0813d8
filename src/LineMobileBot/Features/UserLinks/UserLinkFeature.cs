using LineMobileBot.Conversations;
using LineMobileBot.Features.UserLinks.OnMyPage;
using LineMobileBot.Site;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.UserLinks;

internal static class UserLinkFeature
{
    private const int PlaceInList = 10;

    public static IServiceCollection AddUserLinks(this IServiceCollection services) =>
        services
            .AddRoom<UserLinkRoom>()
            .AddSingleton<RefusedLinks>()
            .AddHostedService<EndedLines>()
            .AddSingleton<CodeHandler>()
            .AddSingleton<RemoteUnlinkHandler>()
            .AddSingleton(new PageLink(PageLinkPlace.Line, PlaceInList, ContractPage.Address, ContractTexts.Title))
            .AddAnswer("user-link/overview/1", () => UserLinkJson.Default.LinkOverview, UserLinkMessages.Overview)
            .AddAnswer("user-link/made/1", () => UserLinkJson.Default.LinkMade, UserLinkMessages.Made)
            .AddAnswer<LinkTriedElsewhere, MyPageAddress>(
                "user-link/tried-elsewhere/1",
                () => UserLinkJson.Default.LinkTriedElsewhere,
                UserLinkMessages.TriedElsewhere
            )
            .AddAnswer<LineLinkChanged, MyPageAddress>(
                "user-link/line-link-changed/1",
                () => UserLinkJson.Default.LineLinkChanged,
                UserLinkMessages.LinkChanged
            )
            .AddAnswer("user-link/question/1", () => UserLinkJson.Default.UnlinkQuestion, UserLinkMessages.Question)
            .AddAnswer("user-link/ended/1", () => UserLinkJson.Default.LinkEnded, UserLinkMessages.Ended)
            .AddAnswer(
                "user-link/ended-by-contractor/1",
                () => UserLinkJson.Default.LinkEndedByContractor,
                UserLinkMessages.EndedByContractor
            )
            .AddAnswer("user-link/code-reissued/1", () => UserLinkJson.Default.CodeReissued, UserLinkMessages.Reissued)
            .AddAnswer("user-link/sentence/1", () => UserLinkJson.Default.LinkSentence, UserLinkSentences.Of);
}
