using System.Diagnostics;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Contracts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.SignUps;

internal static class SignUpMessages
{
    /// <summary>LINE's limit of a carousel.</summary>
    private const int MostBubbles = 12;

    public static IReadOnlyList<Message> Offers(PlanOffers view, MyPageAddress myPage)
    {
        var sizes = view
            .PlanCodes.Select(PlanCatalogue.Find)
            .OfType<Plan>()
            .GroupBy(plan => (plan.Series, plan.Data))
            .OrderBy(size => size.Key.Data)
            .Take(MostBubbles)
            .Select(size => size.OrderBy(plan => plan.BaseFee.Amount).ToList())
            .ToList();
        if (sizes.Count == 0)
        {
            return [.. OpenCards(view, myPage), new TextMessage(SignUpTexts.NothingOnSale)];
        }

        var cheapest = YenFormatter.WithoutTax(new Yen(sizes.Min(size => size[0].BaseFee.Amount)));
        var alt = Cards.Fill(SignUpTexts.OffersAlt, sizes.Count, cheapest);
        var cards = sizes.Select(size => SizeCard(size, view.ChatTicket, myPage));
        return [.. OpenCards(view, myPage), new FlexMessage(alt, new FlexCarousel([.. cards]))];
    }

    public static IReadOnlyList<Message> Report(ApplicationReport view, MyPageAddress myPage)
    {
        var plan = SignUpSentences.PlanOf(view.PlanCode);
        var (title, lead) = view.State switch
        {
            ApplicationState.Accepted => (SignUpTexts.AcceptedTitle, SignUpTexts.AcceptedLead),
            ApplicationState.Shipped => (SignUpTexts.ShippedTitle, ShippedLead(view)),
            ApplicationState.Usable => (SignUpTexts.UsableTitle, SignUpTexts.UsableLead),
            ApplicationState.Cancelled => (SignUpTexts.CancelledTitle, SignUpTexts.CancelledLead),
            _ => throw new UnreachableException(),
        };
        return Cards.Send(
            new FlexMessage(
                Cards.Fill(SignUpTexts.ReportAlt, title, lead),
                Cards.Card(
                    Cards.Body(Cards.Title(title), Cards.Paragraph(lead), Cards.Row(SignUpTexts.RowPlan, plan)),
                    ButtonsOf(view, myPage)
                )
            )
        );
    }

    private static FlexComponent[] ButtonsOf(ApplicationReport view, MyPageAddress myPage) =>
        view switch
        {
            { State: ApplicationState.Usable } or { LinksAreOpen: true } =>
            [
                Cards.Primary(CommonTexts.AreaUserLink, Areas.UserLink),
                Cards.Secondary(CommonTexts.AreaContractLink, Areas.ContractLink),
            ],
            { State: ApplicationState.Cancelled } => [Cards.Secondary(CommonTexts.AreaSignUp, Areas.SignUp)],
            _ => [ProgressLink(myPage)],
        };

    private static string ShippedLead(ApplicationReport view) =>
        view.LinksAreOpen ? SignUpTexts.ShippedLeadOpen
        : view.LinksOpenFrom is { } from ? Cards.Fill(SignUpTexts.ShippedLead, JapaneseDates.Day(from))
        : throw new UnreachableException();

    private static IEnumerable<Message> OpenCards(PlanOffers view, MyPageAddress myPage)
    {
        if (view.Open.Count > 0)
        {
            var rows = view.Open.Select(open =>
                Cards.Row(
                    Cards.Fill(
                        SignUpTexts.OpenRow,
                        JapaneseDates.Day(open.AppliedAt),
                        SignUpSentences.PlanOf(open.PlanCode)
                    ),
                    SignUpSentences.StateOf(open.State)
                )
            );
            yield return new FlexMessage(
                Cards.Fill(SignUpTexts.OpenAlt, view.Open.Count),
                Cards.Card(Cards.Body([Cards.Title(SignUpTexts.OpenTitle), .. rows]), ProgressLink(myPage))
            );
        }
    }

    private static FlexBubble SizeCard(List<Plan> plans, string chatTicket, MyPageAddress myPage) =>
        Cards.Card(
            Cards.Body([
                Cards.Note(Cards.Fill(SignUpTexts.SizeLead, plans[0].SeriesName)),
                new FlexText(plans[0].Size)
                {
                    Size = FlexSizes.FourXl,
                    Weight = FlexWeight.Bold,
                    Color = FlexTheme.Plan,
                },
                .. plans.Select(plan => Cards.Row(plan.ServiceName, SignUpSentences.FeeOf(plan))),
                Cards.Separator(),
                Cards.Note(SignUpTexts.IncludedFirstMonth),
                Cards.Note(SignUpTexts.IncludedTalk),
                Cards.Note(SignUpTexts.IncludedShare),
            ]),
            [
                .. plans.Select(plan =>
                    Cards.Link(
                        Cards.Fill(SignUpTexts.ButtonApply, plan.ServiceName),
                        myPage.Of(ApplyPage.AddressOf(plan.Code, chatTicket))
                    )
                ),
            ]
        );

    private static FlexButton ProgressLink(MyPageAddress myPage) =>
        Cards.Link(SignUpTexts.ButtonProgress, myPage.Of(ApplicationsPage.Address));
}
