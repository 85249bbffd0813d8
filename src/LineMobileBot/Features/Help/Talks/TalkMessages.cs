using System.Diagnostics;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help.Talks;

/// <summary>The words of a talk. Each message says whose it is: the bot's, or an operator's.</summary>
internal static class TalkMessages
{
    /// <summary>LINE's limit of a sender's name; the app's own name may not be in it.</summary>
    private const int LongestSender = 20;
    private const string ForbiddenInSender = "LINE";

    public static IReadOnlyList<Message> Queued(TalkQueued view) =>
        Cards.Send(
            new FlexMessage(
                Cards.Fill(TalkTexts.QueuedAlt, view.Place),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(TalkTexts.QueuedTitle),
                        Cards.Row(TalkTexts.PlaceLabel, Cards.Fill(TalkTexts.Place, view.Place)),
                        Cards.Note(TalkTexts.QueuedNote)
                    ),
                    Cards.Quiet(TalkTexts.ButtonCancel, TalkSteps.Cancel)
                )
            )
            {
                Sender = Bot,
            }
        );

    public static IReadOnlyList<Message> Closed(TalkClosed view)
    {
        var lead = view.Waited ? TalkTexts.ClosedWhileWaiting : TalkTexts.Closed;
        return Cards.Send(
            new FlexMessage(
                lead,
                Cards.Card(
                    Cards.Body([
                        Cards.Title(view.Waited ? TalkTexts.ClosedWhileWaitingTitle : TalkTexts.ClosedTitle),
                        Cards.Paragraph(lead),
                        .. OpeningOf(view.Opens),
                        Cards.Note(TalkTexts.NoteOffer),
                    ]),
                    Cards.Primary(TalkTexts.ButtonNote, TalkSteps.Note)
                )
            )
            {
                Sender = Bot,
            }
        );
    }

    public static IReadOnlyList<Message> NoteAsked(TalkNoteAsked view) =>
        Cards.Send(
            ByBot(TalkTexts.NoteAsked) with
            {
                QuickReply = Cards.Offer((TalkTexts.ButtonDrop, TalkSteps.Cancel)),
            }
        );

    public static IReadOnlyList<Message> NoteKept(TalkNoteKept view) =>
        Cards.Send(
            ByBot(
                view.Opens is { } opens
                    ? Cards.Fill(TalkTexts.NoteKept, JapaneseDates.DayAndTime(opens))
                    : TalkTexts.NoteKeptUntilOpen
            ) with
            {
                QuickReply = Cards.Offer((TalkTexts.ButtonWithdraw, TalkSteps.Cancel)),
            }
        );

    public static IReadOnlyList<Message> Said(OperatorSaid view) =>
        Cards.Send(new TextMessage(view.Text) { Sender = new MessageSender { Name = SenderOf(view.OperatorName) } });

    public static IReadOnlyList<Message> Sentence(TalkSentence view) =>
        Cards.Send(
            view.Kind switch
            {
                TalkSentenceKind.BotOnly => ByBot(TalkTexts.BotOnly) with
                {
                    QuickReply = Cards.Offer(
                        (CommonTexts.AreaUserLink, Areas.UserLink),
                        (TalkTexts.QuickContractLink, Areas.ContractLink)
                    ),
                },
                TalkSentenceKind.AlreadyTalking => ByBot(Cards.Fill(TalkTexts.AlreadyTalking, view.OperatorName)),
                TalkSentenceKind.Cancelled => ByBot(TalkTexts.Cancelled),
                TalkSentenceKind.NothingToCancel => ByBot(TalkTexts.NothingToCancel),
                TalkSentenceKind.Joined => ByBot(Cards.Fill(TalkTexts.Joined, view.OperatorName)),
                TalkSentenceKind.CalledBack => ByBot(Cards.Fill(TalkTexts.CalledBack, view.OperatorName)),
                TalkSentenceKind.HandedBack => ByBot(Cards.Fill(TalkTexts.HandedBack, view.OperatorName)),
                TalkSentenceKind.Gone => ByBot(Cards.Fill(TalkTexts.Gone, view.OperatorName)),
                TalkSentenceKind.Resolved => ByBot(Cards.Fill(TalkTexts.Resolved, view.OperatorName)),
                TalkSentenceKind.ImageRefused => ByBot(TalkTexts.ImageRefused),
                TalkSentenceKind.ImageFailed => ByBot(TalkTexts.ImageFailed),
                _ => throw new UnreachableException(),
            }
        );

    private static IEnumerable<FlexComponent> OpeningOf(DateTimeOffset? opens) =>
        opens is { } at ? [Cards.Row(TalkTexts.OpensLabel, JapaneseDates.DayAndTime(at))] : [];

    private static MessageSender Bot => new() { Name = TalkTexts.SenderBot };

    private static TextMessage ByBot(string text) => new(text) { Sender = Bot };

    private static string SenderOf(string operatorName)
    {
        var name = Cards.Fill(TalkTexts.SenderOperator, operatorName);
        return name.Length <= LongestSender && !name.Contains(ForbiddenInSender, StringComparison.OrdinalIgnoreCase)
            ? name
            : TalkTexts.SenderSomeOperator;
    }
}
