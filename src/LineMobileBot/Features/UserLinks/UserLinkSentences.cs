using System.Diagnostics;
using Line.Messaging.Messages;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.UserLinks;

/// <summary>The one sentence for each refusal, and for nothing having been done.</summary>
internal static class UserLinkSentences
{
    public static IReadOnlyList<Message> Of(LinkSentence view) =>
        Cards.Send(
            new TextMessage(
                view.Kind switch
                {
                    LinkSentenceKind.Slip => UserLinkTexts.Slip,
                    LinkSentenceKind.Wrong => UserLinkTexts.Wrong,
                    LinkSentenceKind.Locked => Cards.Fill(
                        UserLinkTexts.Locked,
                        JapaneseDates.DayAndTime(view.At!.Value)
                    ),
                    LinkSentenceKind.NotOpenYet => Cards.Fill(
                        UserLinkTexts.NotOpenYet,
                        JapaneseDates.DayAndTime(view.At!.Value)
                    ),
                    LinkSentenceKind.LinkedElsewhere => UserLinkTexts.LinkedElsewhere,
                    LinkSentenceKind.OwnLinkedElsewhere => UserLinkTexts.OwnLinkedElsewhere,
                    LinkSentenceKind.TooMany => Cards.Fill(UserLinkTexts.TooMany, view.Max),
                    LinkSentenceKind.NotLinkable => UserLinkTexts.NotLinkable,
                    LinkSentenceKind.NotLinkedAnyMore => UserLinkTexts.NotLinkedAnyMore,
                    LinkSentenceKind.Kept => UserLinkTexts.Kept,
                    LinkSentenceKind.LineEnded => UserLinkTexts.LineEnded,
                    _ => throw new UnreachableException(),
                }
            )
        );
}
