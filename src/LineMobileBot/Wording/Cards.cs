using System.Globalization;
using Line.Messaging.Actions;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;

namespace LineMobileBot.Wording;

/// <summary>The few pieces that all cards share, so that they look like one hand made them.</summary>
internal static class Cards
{
    public static IReadOnlyList<Message> Send(Message message) => [message];

    public static FlexBubble Card(FlexBox body, params IReadOnlyList<FlexComponent> buttons) =>
        new()
        {
            Body = body,
            Footer =
                buttons.Count == 0 ? null : new FlexBox(FlexLayout.Vertical, buttons) { Spacing = FlexSpacings.Sm },
        };

    public static FlexBox Body(params IReadOnlyList<FlexComponent> contents) =>
        new(FlexLayout.Vertical, contents) { Spacing = FlexSpacings.Md };

    public static FlexText Title(string text) =>
        new(text)
        {
            Weight = FlexWeight.Bold,
            Size = FlexSizes.Lg,
            Color = FlexTheme.Ink,
            Wrap = true,
        };

    public static FlexText Paragraph(string text) =>
        new(text)
        {
            Size = FlexSizes.Sm,
            Color = FlexTheme.Ink,
            Wrap = true,
        };

    public static FlexText Note(string text) =>
        new(text)
        {
            Size = FlexSizes.Xs,
            Color = FlexTheme.Muted,
            Wrap = true,
        };

    public static FlexSeparator Separator() => new() { Color = FlexTheme.Line, Margin = FlexSpacings.Lg };

    /// <summary>One line of a receipt: what it is, and the value large enough to read at arm's length.</summary>
    public static FlexBox Row(string label, string value) =>
        new(
            FlexLayout.Baseline,
            new FlexText(label)
            {
                Size = FlexSizes.Sm,
                Color = FlexTheme.Muted,
                Wrap = true,
                Flex = 2,
            },
            new FlexText(value)
            {
                Size = FlexSizes.Md,
                Color = FlexTheme.Ink,
                Weight = FlexWeight.Bold,
                Wrap = true,
                Align = FlexAlign.End,
                Flex = 3,
            }
        );

    public static FlexButton Primary(string label, PostbackData step) =>
        new(Tap(label, step)) { Style = FlexButtonStyle.Primary, Color = FlexTheme.Brand };

    public static FlexButton Secondary(string label, PostbackData step) =>
        new(Tap(label, step)) { Style = FlexButtonStyle.Secondary, Height = FlexButtonHeight.Sm };

    public static FlexButton Quiet(string label, PostbackData step) =>
        new(Tap(label, step))
        {
            Style = FlexButtonStyle.Link,
            Height = FlexButtonHeight.Sm,
            Color = FlexTheme.Brand,
        };

    public static FlexButton Link(string label, Uri uri) =>
        new(new UriAction(uri.AbsoluteUri) { Label = label })
        {
            Style = FlexButtonStyle.Primary,
            Color = FlexTheme.Brand,
        };

    public static QuickReply Offer(params IReadOnlyList<(string Label, PostbackData Step)> choices) =>
        new([.. choices.Select(choice => new QuickReplyItem(Tap(choice.Label, choice.Step)))]);

    /// <summary>Where to go on for who was not understood.</summary>
    public static QuickReply WayOn() =>
        Offer(
            (CommonTexts.AreaDataRemaining, Areas.DataRemaining),
            (CommonTexts.AreaDataGift, Areas.DataGift),
            (CommonTexts.AreaUserLink, Areas.UserLink),
            (CommonTexts.Menu, Areas.Menu)
        );

    /// <summary>A tap shows in the chat as said by the person, so that the talk can be read again later.</summary>
    public static PostbackAction Tap(string label, PostbackData step) =>
        new(step.ToString()) { Label = label, DisplayText = label };

    /// <summary>Fills in a sentence of a resource.</summary>
    public static string Fill(string sentence, params ReadOnlySpan<object?> values) =>
        string.Format(CultureInfo.InvariantCulture, sentence, values);
}
