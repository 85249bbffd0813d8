using System.Diagnostics;
using Line.Messaging.Messages;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.ContractLinks;

internal static class ContractLinkMessages
{
    public static IReadOnlyList<Message> Invitation(ContractLinkInvitation view, MyPageAddress myPage)
    {
        var token = view.Token ?? throw new InvalidOperationException("No link token was asked for.");
        var page = myPage.Of($"/mypage/link?linkToken={Uri.EscapeDataString(token.Value)}");
        return Cards.Send(
            new FlexMessage(
                view.Another ? ContractLinkTexts.AnotherAlt : ContractLinkTexts.InvitationAlt,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(view.Another ? ContractLinkTexts.Another : ContractLinkTexts.Title),
                        Cards.Paragraph(view.Another ? ContractLinkTexts.AnotherLead : ContractLinkTexts.Lead),
                        Cards.Note(ContractLinkTexts.Opens),
                        Cards.Note(ContractLinkTexts.Undo),
                        Cards.Note(ContractLinkTexts.TenMinutes)
                    ),
                    Cards.Link(ContractLinkTexts.ButtonSignIn, page)
                )
            )
        );
    }

    public static IReadOnlyList<Message> Overview(ContractLinkOverview view, MyPageAddress myPage) =>
        Cards.Send(
            new FlexMessage(
                ContractLinkTexts.OverviewAlt,
                Cards.Card(
                    Cards.Body([
                        Cards.Title(ContractLinkTexts.MyPage),
                        Cards.Paragraph(ContractLinkTexts.OverviewLead),
                        .. view.Contracts.Select(contract =>
                            Cards.Row(Cards.Fill(ContractLinkTexts.Contractor, contract.Name), contract.MaskedLoginId)
                        ),
                    ]),
                    Cards.Link(ContractLinkTexts.ButtonMyPage, OneTap(myPage)),
                    Cards.Secondary(ContractLinkTexts.Another, new ContractLinkStep.Another().Write()),
                    Cards.Quiet(
                        ContractLinkTexts.ButtonUnlink,
                        new ContractLinkStep.AskUnlink(
                            view.Contracts.Count == 1 ? view.Contracts[0].ContractorId : null
                        ).Write()
                    )
                )
            )
        );

    public static IReadOnlyList<Message> Made(ContractLinkMade view, MyPageAddress myPage)
    {
        var loginId = view.Contract.MaskedLoginId;
        var lead = Cards.Fill(view.Again ? ContractLinkTexts.Already : ContractLinkTexts.MadeLead, loginId);
        var card = new FlexMessage(
            Cards.Fill(view.Again ? ContractLinkTexts.Already : ContractLinkTexts.MadeAlt, loginId),
            Cards.Card(
                Cards.Body(
                    Cards.Title(view.Again ? ContractLinkTexts.Title : ContractLinkTexts.MadeTitle),
                    Cards.Paragraph(lead),
                    Cards.Note(ContractLinkTexts.Opens),
                    Cards.Note(ContractLinkTexts.Undo)
                ),
                Cards.Link(ContractLinkTexts.ButtonMyPage, OneTap(myPage)),
                Cards.Quiet(
                    ContractLinkTexts.ButtonUnlink,
                    new ContractLinkStep.AskUnlink(view.Contract.ContractorId).Write()
                )
            )
        );
        return view.Again ? [card] : [card, StepsCard.Of(contractLinked: true, view.UserLinked)];
    }

    public static IReadOnlyList<Message> Choice(ContractUnlinkChoice view) =>
        Cards.Send(
            new FlexMessage(
                ContractLinkTexts.ChoiceTitle,
                Cards.Card(
                    Cards.Body(Cards.Title(ContractLinkTexts.ChoiceTitle)),
                    [
                        .. view.Contracts.Select(contract =>
                            Cards.Secondary(
                                contract.MaskedLoginId,
                                new ContractLinkStep.AskUnlink(contract.ContractorId).Write()
                            )
                        ),
                        Cards.Quiet(ContractLinkTexts.ButtonKeep, new ContractLinkStep.Keep().Write()),
                    ]
                )
            )
        );

    public static IReadOnlyList<Message> Question(ContractUnlinkQuestion view) =>
        Cards.Send(
            new FlexMessage(
                ContractLinkTexts.QuestionTitle,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(ContractLinkTexts.QuestionTitle),
                        Cards.Row(
                            Cards.Fill(ContractLinkTexts.Contractor, view.Contract.Name),
                            view.Contract.MaskedLoginId
                        ),
                        Cards.Paragraph(ContractLinkTexts.QuestionLead),
                        Cards.Note(ContractLinkTexts.Stays)
                    ),
                    Cards.Primary(
                        ContractLinkTexts.ButtonConfirm,
                        new ContractLinkStep.Unlink(view.Contract.ContractorId).Write()
                    ),
                    Cards.Secondary(ContractLinkTexts.ButtonKeep, new ContractLinkStep.Keep().Write())
                )
            )
        );

    public static IReadOnlyList<Message> Ended(ContractLinkEnded view)
    {
        var lead = Cards.Fill(
            view.OnMyPage ? ContractLinkTexts.EndedOnMyPage : ContractLinkTexts.Ended,
            view.MaskedLoginId
        );
        return Cards.Send(
            new FlexMessage(
                lead,
                Cards.Card(
                    Cards.Body(
                        Cards.Title(ContractLinkTexts.EndedTitle),
                        Cards.Paragraph(lead),
                        Cards.Note(view.OnMyPage ? ContractLinkTexts.NotYou : ContractLinkTexts.ConnectedApps)
                    ),
                    Cards.Secondary(CommonTexts.AreaContractLink, new ContractLinkStep.Open().Write())
                )
            )
        );
    }

    public static IReadOnlyList<Message> Sentence(ContractLinkSentence view) =>
        Cards.Send(
            new TextMessage(
                view.Kind switch
                {
                    ContractLinkSentenceKind.NotOpenYet when view.At is { } from => Cards.Fill(
                        ContractLinkTexts.NotOpenYet,
                        JapaneseDates.DayAndTime(from)
                    ),
                    ContractLinkSentenceKind.NotOpenYet => ContractLinkTexts.NotShippedYet,
                    ContractLinkSentenceKind.LinkedElsewhere => ContractLinkTexts.LinkedElsewhere,
                    ContractLinkSentenceKind.TooMany => Cards.Fill(ContractLinkTexts.TooMany, view.Max),
                    ContractLinkSentenceKind.NotThisTime => ContractLinkTexts.NotThisTime,
                    ContractLinkSentenceKind.NotLinkedAnyMore => ContractLinkTexts.NotLinkedAnyMore,
                    ContractLinkSentenceKind.Kept => ContractLinkTexts.Kept,
                    _ => throw new UnreachableException(),
                }
            )
        );

    private static Uri OneTap(MyPageAddress myPage) => myPage.Of("/mypage/line-login");
}
