using LineMobileBot.Desk;
using LineMobileBot.Features.Help.Faq.Accounts;
using LineMobileBot.Features.Help.Faq.Editions;
using LineMobileBot.Features.Help.Faq.OnDesk;
using LineMobileBot.Features.Help.Faq.Questions;

namespace LineMobileBot.Features.Help.Faq;

internal static class FaqFeature
{
    public static IServiceCollection AddFaq(this IServiceCollection services) =>
        services
            .AddSingleton<AccountReading>()
            .AddSingleton<QuestionHandler>()
            .AddSingleton<FaqEditing>()
            .AddDeskLink(
                new DeskLink(FaqPage.Address, FaqTexts.Title)
                {
                    Order = 40,
                    Letter = 'f',
                    Roles = [OperatorRole.Support],
                }
            )
            .AddHostedService<FaqStartup>()
            .AddHostedService<ForgottenAskers>();
}
