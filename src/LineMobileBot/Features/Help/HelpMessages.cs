using System.Diagnostics;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Features.Help.Faq;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Help;

internal static class HelpMessages
{
    /// <summary>A footer with more buttons would hide the chat.</summary>
    private const int MostCommon = 6;

    public static IReadOnlyList<Message> Opening(HelpOpening view) =>
        Marked(
            new FlexMessage(
                HelpTexts.OpeningAlt,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(HelpTexts.OpeningTitle),
                        Cards.Paragraph(HelpTexts.OpeningLead),
                        Cards.Note(HelpTexts.OpeningPerson)
                    ),
                    [
                        .. view
                            .Common.Take(MostCommon)
                            .Select(common => Cards.Secondary(common.Label, HelpSteps.Entry(common.Key))),
                        Cards.Quiet(HelpTexts.ButtonPerson, HelpSteps.Person),
                    ]
                )
            )
        );

    public static IReadOnlyList<Message> Found(FaqFound view, MyPageAddress myPage)
    {
        var buttons = new List<FlexComponent>();
        if (FaqButtons.Find(view.Button) is { } button)
        {
            buttons.Add(Way(button, myPage));
        }

        buttons.Add(Cards.Secondary(HelpTexts.ButtonSolved, HelpSteps.Solved(view.QuestionId, view.Place)));
        buttons.Add(Cards.Quiet(HelpTexts.ButtonWrong, HelpSteps.Wrong(view.QuestionId, view.Place)));
        return Marked(new FlexMessage(AltOf(view), Cards.Card(Cards.Body(BodyOf(view)), buttons)));
    }

    /// <summary>One's own number comes first; how to get to know it, last.</summary>
    private static IReadOnlyList<FlexComponent> BodyOf(FaqFound view) =>
        view.Account switch
        {
            null => [Cards.Title(view.Question), Cards.Paragraph(view.Text)],
            { AreKnown: true } known =>
            [
                Cards.Title(view.Question),
                .. AccountWords.Of(known),
                Cards.Separator(),
                Cards.Paragraph(view.Text),
            ],
            var unknown =>
            [
                Cards.Title(view.Question),
                Cards.Paragraph(view.Text),
                Cards.Separator(),
                AccountWords.HowToKnow(unknown),
            ],
        };

    private static string AltOf(FaqFound view) =>
        view.Account is { AreKnown: true } known ? AccountWords.Alt(known) : view.Text;

    public static IReadOnlyList<Message> NotFound(FaqNotFound view)
    {
        var lead = view.AfterAnswers ? HelpTexts.NotHelped : HelpTexts.NotFound;
        return Marked(
            new FlexMessage(
                lead,
                Cards.Card(
                    Cards.Body(Cards.Paragraph(lead), Cards.Note(HelpTexts.NotFoundHow)),
                    Cards.Primary(HelpTexts.ButtonPerson, HelpSteps.Person)
                )
            )
            {
                QuickReply = Cards.WayOn(),
            }
        );
    }

    public static IReadOnlyList<Message> Sentence(HelpSentence view) =>
        Marked(
            new TextMessage(
                view.Kind switch
                {
                    HelpSentenceKind.Wordless => HelpTexts.Wordless,
                    HelpSentenceKind.Solved => HelpTexts.Solved,
                    HelpSentenceKind.AskAgain => HelpTexts.AskAgain,
                    _ => throw new UnreachableException(),
                }
            )
            {
                QuickReply = view.Kind == HelpSentenceKind.Solved ? null : Cards.WayOn(),
            }
        );

    /// <summary>Nobody shall take the bot for a person: each message says who speaks.</summary>
    private static IReadOnlyList<Message> Marked(Message message) =>
        Cards.Send(message with { Sender = new MessageSender { Name = HelpTexts.Sender } });

    private static FlexButton Way(FaqButton button, MyPageAddress myPage) =>
        button.Step is { } step
            ? Cards.Primary(button.Label, step)
            : Cards.Link(button.Label, myPage.Of(FaqButtons.AddressOf(button)));
}
