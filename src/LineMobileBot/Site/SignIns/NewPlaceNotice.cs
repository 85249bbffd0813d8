using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Site.SignIns;

/// <summary>Told in the chat: somebody has signed in to My Page from where the contractor never did.</summary>
[Alert(AlertTopic.SignIns)]
internal sealed record NewPlaceNotice(DateTimeOffset At, string Device) : Answer;

[JsonSerializable(typeof(NewPlaceNotice))]
internal sealed partial class SignInJson : JsonSerializerContext;

internal static class SignInMessages
{
    public static IReadOnlyList<Message> NewPlace(NewPlaceNotice notice, Uri securityPage) =>
        Cards.Send(
            new FlexMessage(
                SiteTexts.NewPlaceAlt,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(SiteTexts.NewPlaceTitle),
                        Cards.Row(SiteTexts.NewPlaceAt, JapaneseDates.DayAndTime(notice.At)),
                        Cards.Row(
                            SiteTexts.NewPlaceDevice,
                            notice.Device.Length > 0 ? notice.Device : SiteTexts.UnknownDevice
                        ),
                        Cards.Paragraph(SiteTexts.NewPlaceWhatToDo)
                    ),
                    Cards.Link(SiteTexts.NewPlaceButton, securityPage)
                )
            )
        );
}
