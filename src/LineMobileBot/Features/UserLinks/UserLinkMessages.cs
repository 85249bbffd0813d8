using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.UserLinks;

internal static class UserLinkMessages
{
    /// <summary>LINE's limit of a carousel. Whoever has more lines links the rest after the first, or by their codes.</summary>
    private const int MostCards = 12;

    public static IReadOnlyList<Message> Overview(LinkOverview view)
    {
        var how = Cards.Card(
            Cards.Body(
                Cards.Title(UserLinkTexts.Title),
                Cards.Paragraph(UserLinkTexts.Lead),
                Cards.Note(UserLinkTexts.Where),
                Cards.Note(UserLinkTexts.Undo)
            ),
            OpenKeyboard()
        );
        FlexBubble[] cards = [.. view.Lines.Select(LinkedCard), .. (view.OwnLines ?? []).Select(OwnCard)];
        return Cards.Send(
            new FlexMessage(
                view.OwnLines is { Count: > 0 } ? UserLinkTexts.OwnAlt : UserLinkTexts.Alt,
                cards.Length == 0 ? how : new FlexCarousel([.. cards.Take(MostCards - 1), how])
            )
        );
    }

    public static IReadOnlyList<Message> Made(LinkMade view)
    {
        var name = view.Line.UserName;
        var lead = Cards.Fill(view.Again ? UserLinkTexts.Already : UserLinkTexts.LinkedLead, name);
        var card = new FlexMessage(
            Cards.Fill(view.Again ? UserLinkTexts.AlreadyAlt : UserLinkTexts.LinkedAlt, name),
            Cards.Card(
                Cards.Body(
                    Cards.Title(view.Again ? UserLinkTexts.Title : UserLinkTexts.LinkedTitle),
                    Cards.Paragraph(lead),
                    Cards.Row(UserLinkTexts.Code, Cards.Fill(UserLinkTexts.CodeMasked, view.Line.LastFour)),
                    Cards.Note(UserLinkTexts.Undo)
                ),
                Cards.Primary(UserLinkTexts.ButtonRemaining, Areas.DataRemaining),
                Unlink(view.Line)
            )
        );
        return view.Again ? [card] : [card, StepsCard.Of(view.ContractLinked, userLinked: true)];
    }

    public static IReadOnlyList<Message> LinkChanged(LineLinkChanged view, MyPageAddress myPage)
    {
        var lead = view.IsLinked ? UserLinkTexts.ByUserLead : UserLinkTexts.EndedByUserLead;
        return Cards.Send(
            new FlexMessage(
                Cards.Fill(lead, view.UserName),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(view.IsLinked ? UserLinkTexts.ByUserTitle : UserLinkTexts.EndedByTitle),
                        Cards.Paragraph(Cards.Fill(lead, view.UserName)),
                        Cards.Row(UserLinkTexts.Number, view.Number),
                        Cards.Note(view.IsLinked ? UserLinkTexts.ByUserUnknown : UserLinkTexts.EndedByUserNote)
                    ),
                    ContractButton(view.LineId, myPage)
                )
            )
        );
    }

    public static IReadOnlyList<Message> TriedElsewhere(LinkTriedElsewhere view, MyPageAddress myPage) =>
        Cards.Send(
            new FlexMessage(
                Cards.Fill(UserLinkTexts.TriedAlt, view.UserName),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(UserLinkTexts.TriedTitle),
                        Cards.Paragraph(Cards.Fill(UserLinkTexts.TriedLead, view.UserName)),
                        Cards.Row(UserLinkTexts.Number, view.Number),
                        Cards.Note(UserLinkTexts.TriedKnown),
                        Cards.Note(UserLinkTexts.TriedUnknown)
                    ),
                    ContractButton(view.LineId, myPage)
                )
            )
        );

    public static IReadOnlyList<Message> Question(UnlinkQuestion view) =>
        Cards.Send(
            new FlexMessage(
                UserLinkTexts.ConfirmAlt,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(UserLinkTexts.ConfirmTitle),
                        Cards.Paragraph(Cards.Fill(UserLinkTexts.ConfirmLead, view.UserName)),
                        Cards.Note(UserLinkTexts.ConfirmVoid)
                    ),
                    Cards.Primary(UserLinkTexts.ButtonConfirm, new UserLinkStep.Unlink(view.LineId).Write()),
                    Cards.Secondary(UserLinkTexts.ButtonKeep, new UserLinkStep.Keep().Write())
                )
            )
        );

    public static IReadOnlyList<Message> Ended(LinkEnded view) =>
        Cards.Send(
            new FlexMessage(
                UserLinkTexts.UnlinkedAlt,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(UserLinkTexts.UnlinkedTitle),
                        Cards.Paragraph(Cards.Fill(UserLinkTexts.UnlinkedLead, view.UserName))
                    ),
                    Cards.Secondary(CommonTexts.AreaUserLink, Areas.UserLink)
                )
            )
        );

    public static IReadOnlyList<Message> EndedByContractor(LinkEndedByContractor view) =>
        Cards.Send(
            new FlexMessage(
                Cards.Fill(UserLinkTexts.EndedByAlt, view.UserName),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(UserLinkTexts.EndedByTitle),
                        Cards.Paragraph(Cards.Fill(UserLinkTexts.EndedByLead, view.UserName)),
                        Cards.Note(UserLinkTexts.EndedByNote)
                    ),
                    Cards.Secondary(CommonTexts.AreaUserLink, Areas.UserLink)
                )
            )
        );

    public static IReadOnlyList<Message> Reissued(CodeReissued view) =>
        Cards.Send(
            new FlexMessage(
                Cards.Fill(UserLinkTexts.ReissuedAlt, view.UserName),
                Cards.Card(
                    Cards.Body(
                        Cards.Title(UserLinkTexts.ReissuedTitle),
                        Cards.Paragraph(Cards.Fill(UserLinkTexts.ReissuedLead, view.UserName))
                    )
                )
            )
        );

    private static FlexBubble LinkedCard(LinkedLineView line) =>
        Cards.Card(
            Cards.Body(
                Cards.Title(Cards.Fill(UserLinkTexts.Already, line.UserName)),
                Cards.Row(UserLinkTexts.Number, line.Number),
                Cards.Row(UserLinkTexts.Code, Cards.Fill(UserLinkTexts.CodeMasked, line.LastFour))
            ),
            Cards.Primary(UserLinkTexts.ButtonRemaining, Areas.DataRemaining),
            Unlink(line)
        );

    private static FlexBubble OwnCard(OwnLineView line) =>
        Cards.Card(
            Cards.Body(
                Cards.Title(Cards.Fill(UserLinkTexts.OwnTitle, line.UserName)),
                Cards.Row(UserLinkTexts.Number, line.Number),
                Cards.Paragraph(UserLinkTexts.OwnLead),
                Cards.Note(UserLinkTexts.OwnNote)
            ),
            Cards.Primary(UserLinkTexts.ButtonUseOwn, new UserLinkStep.UseOwn(line.LineId).Write())
        );

    private static FlexButton Unlink(LinkedLineView line) =>
        Cards.Quiet(UserLinkTexts.ButtonUnlink, new UserLinkStep.AskUnlink(line.LineId).Write());

    private static FlexButton OpenKeyboard() =>
        new(
            new PostbackAction(new UserLinkStep.Keyboard().Write().ToString())
            {
                Label = UserLinkTexts.ButtonType,
                InputOption = PostbackInputOption.OpenKeyboard,
            }
        )
        {
            Style = FlexButtonStyle.Primary,
            Color = FlexTheme.Brand,
        };

    private static FlexButton ContractButton(Guid lineId, MyPageAddress myPage)
    {
        var page = Uri.EscapeDataString($"/mypage/contract/{lineId}");
        return Cards.Link(UserLinkTexts.ButtonContract, myPage.Of($"/mypage/line-login?returnUrl={page}"));
    }
}
