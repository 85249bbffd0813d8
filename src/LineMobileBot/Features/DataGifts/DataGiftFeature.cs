using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Features.DataGifts.OnDesk;
using LineMobileBot.Features.DataGifts.OnMyPage;
using LineMobileBot.Infrastructure;
using LineMobileBot.Site;
using static LineMobileBot.Features.DataGifts.DataGiftJson;

namespace LineMobileBot.Features.DataGifts;

internal static class DataGiftFeature
{
    private const int PlaceOnHome = 10;

    public static IServiceCollection AddDataGifts(this IServiceCollection services) =>
        services
            .AddRoom<DataGiftRoom>()
            .AddSingleton<ChoiceHandler>()
            .AddSingleton<QuoteHandler>()
            .AddSingleton<ReceiveCodeHandler>()
            .AddSingleton<ClaimHandler>()
            .AddSingleton<SettlementHandler>()
            .AddSingleton<ReversalHandler>()
            .AddSingleton<IGiftCodes, RandomGiftCodes>()
            .AddHostedService<OverdueGiftLinks>()
            .AddHostedService<ForgottenQuotes>()
            .AddSingleton(
                new PageLink(PageLinkPlace.Home, PlaceOnHome, GiftHistoryPage.Address, GiftHistoryTexts.Title)
            )
            .AddSingleton(provider => new OfficialAccount(provider.GetRequiredService<BotSettings>().BasicId))
            .AddSingleton(provider =>
                provider.GetRequiredService<IConfiguration>().GetSection(GiftTerms.Section).Get<GiftTerms>()
                ?? new GiftTerms()
            )
            .AddQuestions()
            .AddOutcomes()
            .AddRefusals();

    private static IServiceCollection AddQuestions(this IServiceCollection services) =>
        services
            .AddAnswer("data-gift/lines/1", () => Default.LineQuestion, GiftChoiceMessages.Lines)
            .AddAnswer("data-gift/receivers/1", () => Default.ReceiverQuestion, GiftChoiceMessages.Receivers)
            .AddAnswer("data-gift/amounts/1", () => Default.AmountQuestion, GiftChoiceMessages.Amounts)
            .AddAnswer("data-gift/quote/1", () => Default.GiftQuote, DataGiftMessages.Quote)
            .AddAnswer("data-gift/dropped/1", () => Default.QuoteDropped, DataGiftMessages.Dropped)
            .AddAnswer("data-gift/code-prompt/1", () => Default.ReceiveCodePrompt, GiftChoiceMessages.CodePrompt);

    private static IServiceCollection AddOutcomes(this IServiceCollection services) =>
        services
            .AddAnswer("data-gift/receipt/1", () => Default.GiftReceipt, DataGiftMessages.Receipt)
            .AddAnswer("data-gift/received/1", () => Default.GiftReceived, DataGiftMessages.Received)
            .AddAnswer("data-gift/returned/1", () => Default.GiftReturned, ReversalMessages.Returned)
            .AddAnswer("data-gift/taken-back/1", () => Default.GiftTakenBack, ReversalMessages.TakenBack)
            .AddAnswer("data-gift/link-claimed/1", () => Default.GiftLinkClaimed, GiftLinkMessages.Claimed)
            .AddAnswer("data-gift/link-voided/1", () => Default.GiftLinkVoided, GiftLinkMessages.Voided)
            .AddAnswer("data-gift/link-out-of-time/1", () => Default.GiftLinkOutOfTime, GiftLinkMessages.OutOfTime)
            .AddSingleton(provider =>
            {
                var account = provider.GetRequiredService<OfficialAccount>();
                return AnswerEntry.Of<GiftLinkReady>(
                    "data-gift/link-ready/1",
                    () => Default.GiftLinkReady,
                    view => GiftLinkMessages.Ready(view, account)
                );
            })
            .AddSingleton(provider =>
            {
                var account = provider.GetRequiredService<OfficialAccount>();
                return AnswerEntry.Of<ReceiveCodeShown>(
                    "data-gift/code/1",
                    () => Default.ReceiveCodeShown,
                    view => ReceiveCodeMessages.Shown(view, account)
                );
            });

    private static IServiceCollection AddRefusals(this IServiceCollection services) =>
        services
            .AddAnswer("data-gift/not-linked/1", () => Default.GiftNotLinked, GiftRefusalMessages.NotLinked)
            .AddAnswer("data-gift/nothing/1", () => Default.NothingToGive, GiftRefusalMessages.NothingToGive)
            .AddAnswer("data-gift/not-enough/1", () => Default.NotEnoughToGive, GiftRefusalMessages.NotEnough)
            .AddAnswer("data-gift/not-a-step/1", () => Default.GiftNotAStep, GiftRefusalMessages.NotAStep)
            .AddAnswer("data-gift/refused/1", () => Default.GiftRefused, GiftRefusalMessages.Refused);
}
