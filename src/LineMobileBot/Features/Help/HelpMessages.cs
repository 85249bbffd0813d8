using System.Diagnostics;
using Line.Messaging.Messages;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

internal static class HelpMessages
{
    public static IReadOnlyList<Message> Sentence(HelpSentence view) =>
        Cards.Send(
            new TextMessage(
                view.Kind switch
                {
                    HelpSentenceKind.NotUnderstood => HelpTexts.NotUnderstood,
                    HelpSentenceKind.Wordless => HelpTexts.Wordless,
                    _ => throw new UnreachableException(),
                }
            )
            {
                QuickReply = Cards.WayOn(),
            }
        );
}
