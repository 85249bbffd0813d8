using LineMobileBot.Conversations;
using LineMobileBot.Features.ContractLinks.OneTap;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks;

internal static class ContractLinkFeature
{
    public static IServiceCollection AddContractLinks(this IServiceCollection services, BotSettings settings) =>
        services
            .AddOneTap(settings.LineLogin)
            .AddSingleton<LinkNonces>()
            .AddSingleton<ContractUnlinkHandler>()
            .AddSingleton(new PageSection(PageSectionPlace.Security, 0, "/Features/ContractLinks/_LineLink.cshtml"))
            .AddSingleton<LinkTokenDoor>()
            .AddSingleton<AccountLinkHandler>()
            .AddRoom<ContractLinkRoom>()
            .AddAnswer<ContractLinkInvitation, MyPageAddress>(
                "contract-link/invitation/1",
                () => ContractLinkJson.Default.ContractLinkInvitation,
                ContractLinkMessages.Invitation
            )
            .AddAnswer<ContractLinkOverview, MyPageAddress>(
                "contract-link/overview/1",
                () => ContractLinkJson.Default.ContractLinkOverview,
                ContractLinkMessages.Overview
            )
            .AddAnswer<ContractLinkMade, MyPageAddress>(
                "contract-link/made/1",
                () => ContractLinkJson.Default.ContractLinkMade,
                ContractLinkMessages.Made
            )
            .AddAnswer(
                "contract-link/unlink-choice/1",
                () => ContractLinkJson.Default.ContractUnlinkChoice,
                ContractLinkMessages.Choice
            )
            .AddAnswer(
                "contract-link/unlink-question/1",
                () => ContractLinkJson.Default.ContractUnlinkQuestion,
                ContractLinkMessages.Question
            )
            .AddAnswer(
                "contract-link/ended/1",
                () => ContractLinkJson.Default.ContractLinkEnded,
                ContractLinkMessages.Ended
            )
            .AddAnswer(
                "contract-link/sentence/1",
                () => ContractLinkJson.Default.ContractLinkSentence,
                ContractLinkMessages.Sentence
            );
}
