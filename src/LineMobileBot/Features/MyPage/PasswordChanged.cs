using System.Text.Json.Serialization;
using Line.Messaging.Messages;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.MyPage;

/// <summary>Told in the chat: the password of My Page is another one now.</summary>
internal sealed record PasswordChanged(DateTimeOffset At) : Answer;

[JsonSerializable(typeof(PasswordChanged))]
internal sealed partial class MyPageJson : JsonSerializerContext;

internal static class MyPageMessages
{
    public static IReadOnlyList<Message> Changed(PasswordChanged news) =>
        Cards.Send(new TextMessage(Cards.Fill(MyPageTexts.PasswordChangedNotice, JapaneseDates.DayAndTime(news.At))));
}
