using Line.Messaging.Messages;
using LineMobileBot.Conversations;

namespace LineMobileBot.Wording;

/// <summary>Cards that several rooms have to show.</summary>
internal static class SharedCards
{
    /// <summary>For a thing only a line's user can do, asked by someone who is linked to no line.</summary>
    public static IReadOnlyList<Message> NotLinked() =>
        Cards.Send(
            new FlexMessage(
                CommonTexts.NotLinkedAlt,
                Cards.Card(
                    Cards.Body(Cards.Title(CommonTexts.NotLinkedTitle), Cards.Paragraph(CommonTexts.NotLinked)),
                    Cards.Primary(CommonTexts.AreaUserLink, Areas.UserLink)
                )
            )
        );
}
