using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Ledger.Buckets;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Alerts;

/// <summary>The alerts: what is the matter, and the one thing to do next.</summary>
internal static class AlertMessages
{
    public static IReadOnlyList<Message> Usage(UsageAlert view, MyPageAddress myPage)
    {
        var left = DataAmountFormatter.Format(new DataAmount(view.LeftBytes));
        var used = DataAmountFormatter.Format(new DataAmount(view.UsedBytes));
        var isOut = view.LeftBytes == 0;
        return Cards.Send(
            new FlexMessage(
                isOut
                    ? Cards.Fill(AlertTexts.UsageAltAll, view.UserName)
                    : Cards.Fill(AlertTexts.UsageAlt, view.UserName, view.Percent, left),
                Cards.Card(
                    Cards.Body([
                        Cards.Title(isOut ? AlertTexts.UsageTitleAll : Cards.Fill(AlertTexts.UsageTitle, view.Percent)),
                        Cards.Note(Cards.Fill(AlertTexts.UsageLine, view.UserName)),
                        Left(left, isOut),
                        Cards.Row(AlertTexts.UsageUsed, used),
                        .. isOut ? Slow(view) : [],
                    ]),
                    isOut ? MoreData(view, myPage) : Remaining(),
                    Switches()
                )
            )
        );
    }

    public static IReadOnlyList<Message> Ending(EndingAlert view)
    {
        var lastDay = JapaneseDates.LastDay(view.EndsAt);
        var kinds = view
            .Kinds.Select(kind => (Name: NameOf(kind.Kind), Left: DataAmountFormatter.Format(new(kind.Left))))
            .ToList();
        var each = kinds.Select(kind => Cards.Fill(AlertTexts.EndingAltKind, kind.Name, kind.Left));
        return Cards.Send(
            new FlexMessage(
                Cards.Fill(AlertTexts.EndingAlt, view.UserName, lastDay, string.Join(CommonTexts.ListSeparator, each)),
                Cards.Card(
                    Cards.Body([
                        Cards.Title(Cards.Fill(AlertTexts.EndingTitle, lastDay)),
                        Cards.Note(Cards.Fill(AlertTexts.UsageLine, view.UserName)),
                        .. kinds.Select(kind => Cards.Row(kind.Name, kind.Left)),
                        Cards.Paragraph(AlertTexts.EndingHow),
                    ]),
                    Remaining(),
                    Switches()
                )
            )
        );
    }

    private static FlexBox Left(string amount, bool isOut) =>
        new(
            FlexLayout.Baseline,
            new FlexText(AlertTexts.UsageLeft)
            {
                Size = FlexSizes.Md,
                Color = FlexTheme.Muted,
                Flex = 0,
            },
            new FlexText(amount)
            {
                Size = FlexSizes.FourXl,
                Weight = FlexWeight.Bold,
                Color = isOut ? FlexTheme.Warning : FlexTheme.Ink,
                AdjustMode = FlexAdjustMode.ShrinkToFit,
            }
        )
        {
            Spacing = FlexSpacings.Md,
        };

    private static IEnumerable<FlexComponent> Slow(UsageAlert view) =>
        [Cards.Paragraph(view.IsPayer ? AlertTexts.UsageSlowPayer : AlertTexts.UsageSlow)];

    /// <summary>Only who pays can buy; the others can be given to.</summary>
    private static FlexButton MoreData(UsageAlert view, MyPageAddress myPage)
    {
        var topUp = Uri.EscapeDataString($"/mypage/top-up/{view.LineId:D}");
        return view.IsPayer
            ? Cards.Link(AlertTexts.ButtonTopUp, myPage.Of($"/mypage/line-login?returnUrl={topUp}"))
            : Cards.Primary(AlertTexts.ButtonGet, Areas.GetData);
    }

    private static FlexButton Remaining() => Cards.Primary(AlertTexts.ButtonRemaining, Areas.DataRemaining);

    private static FlexButton Switches() => Cards.Quiet(AlertTexts.ButtonSwitches, Areas.Alerts);

    private static string NameOf(BucketKind kind) =>
        kind switch
        {
            BucketKind.CarryOver => CommonTexts.KindCarryOver,
            BucketKind.Gift => CommonTexts.KindGift,
            _ => CommonTexts.KindTopUp,
        };
}
