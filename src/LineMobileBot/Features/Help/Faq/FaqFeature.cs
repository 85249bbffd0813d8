using LineMobileBot.Features.Help.Faq.Accounts;
using LineMobileBot.Features.Help.Faq.Editions;
using LineMobileBot.Features.Help.Faq.Questions;

namespace LineMobileBot.Features.Help.Faq;

internal static class FaqFeature
{
    public static IServiceCollection AddFaq(this IServiceCollection services) =>
        services
            .AddSingleton<AccountReading>()
            .AddSingleton<QuestionHandler>()
            .AddHostedService<FaqStartup>()
            .AddHostedService<ForgottenAskers>();
}
