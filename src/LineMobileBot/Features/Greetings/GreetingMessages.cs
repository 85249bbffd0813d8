using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Greetings;

internal static class GreetingMessages
{
    public static IReadOnlyList<Message> Welcome(Welcome view) =>
        Cards.Send(StepsCard.Of(view.ContractLinked, view.UserLinked));

    public static IReadOnlyList<Message> WelcomeBack(WelcomeBack view) =>
        Cards.Send(
            new FlexMessage(
                GreetingTexts.BackAlt,
                Cards.Card(
                    Cards.Body(Cards.Title(GreetingTexts.BackTitle), Cards.Paragraph(GreetingTexts.Back)),
                    view.UserLinked ? Cards.Primary(StepsTexts.ButtonRemaining, Areas.DataRemaining)
                        : view.ContractLinked ? Cards.Primary(CommonTexts.AreaContractLink, Areas.ContractLink)
                        : Cards.Primary(StepsTexts.ButtonUser, Areas.UserLink)
                )
            )
        );

    public static IReadOnlyList<Message> OldButton(OldButton view) =>
        Cards.Send(new TextMessage(GreetingTexts.OldButton) { QuickReply = Cards.WayOn() });
}
