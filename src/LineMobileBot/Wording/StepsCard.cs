using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;

namespace LineMobileBot.Wording;

/// <summary>The three steps to all of it, with those taken ticked off: the greeting, and shown again after each step.</summary>
internal static class StepsCard
{
    public static FlexMessage Of(bool contractLinked, bool userLinked) =>
        new(
            StepsTexts.Alt,
            Cards.Card(
                Cards.Body(
                    Cards.Title(StepsTexts.Title),
                    Cards.Paragraph(contractLinked && userLinked ? StepsTexts.AllDone : StepsTexts.Lead),
                    Step(1, done: true, StepsTexts.StepFriend, StepsTexts.StepFriendOpens),
                    Step(2, contractLinked, StepsTexts.StepContract, StepsTexts.StepContractOpens),
                    Step(3, userLinked, StepsTexts.StepUser, StepsTexts.StepUserOpens)
                ),
                Next(contractLinked, userLinked)
            )
        );

    /// <summary>Not everybody is a contractor, so the last step stays in reach while the one before it is open.</summary>
    private static FlexButton[] Next(bool contractLinked, bool userLinked) =>
        (contractLinked, userLinked) switch
        {
            (false, false) =>
            [
                Cards.Primary(StepsTexts.ButtonContract, Areas.ContractLink),
                Cards.Secondary(StepsTexts.ButtonUser, Areas.UserLink),
            ],
            (true, false) => [Cards.Primary(StepsTexts.ButtonUser, Areas.UserLink)],
            (false, true) =>
            [
                Cards.Primary(StepsTexts.ButtonRemaining, Areas.DataRemaining),
                Cards.Secondary(StepsTexts.ButtonContract, Areas.ContractLink),
            ],
            (true, true) => [Cards.Primary(StepsTexts.ButtonRemaining, Areas.DataRemaining)],
        };

    private static FlexBox Step(int number, bool done, string title, string opens) =>
        new(
            FlexLayout.Horizontal,
            new FlexBox(
                FlexLayout.Vertical,
                new FlexText(done ? StepsTexts.Done : Cards.Fill(StepsTexts.StepNumber, number))
                {
                    Align = FlexAlign.Center,
                    Weight = FlexWeight.Bold,
                    Color = done ? FlexTheme.OnBrand : FlexTheme.Brand,
                }
            )
            {
                Width = "28px",
                Height = "28px",
                CornerRadius = "14px",
                BackgroundColor = done ? FlexTheme.Brand : FlexTheme.BrandTint,
                JustifyContent = FlexJustifyContent.Center,
            },
            new FlexBox(
                FlexLayout.Vertical,
                new FlexText(done ? Cards.Fill(StepsTexts.DoneSpoken, title) : title)
                {
                    Weight = FlexWeight.Bold,
                    Color = FlexTheme.Ink,
                    Wrap = true,
                },
                Cards.Note(opens)
            )
        )
        {
            Spacing = FlexSpacings.Md,
            Margin = FlexSpacings.Lg,
        };
}
