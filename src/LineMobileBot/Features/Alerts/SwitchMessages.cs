using System.Globalization;
using Line.Messaging.Messages;
using Line.Messaging.Messages.Flex;
using LineMobileBot.Conversations;
using LineMobileBot.Delivery;
using LineMobileBot.Delivery.Alerts;
using LineMobileBot.Wording;

namespace LineMobileBot.Features.Alerts;

/// <summary>The card with the switches.</summary>
internal static class SwitchMessages
{
    private const string HourFormat = "H:mm";

    public static IReadOnlyList<Message> Shown(SwitchesShown view, AlertPolicy policy)
    {
        var changed = view.Changed is { } topic ? ChangeOf(topic, IsOn(view, topic)) : null;
        return Cards.Send(
            new FlexMessage(
                changed ?? Alt(view),
                Cards.Card(
                    Cards.Body([
                        Cards.Title(AlertTexts.SwitchesTitle),
                        Cards.Paragraph(changed ?? AlertTexts.SwitchesHow),
                        .. AlertTopics.All.Select(one => Switch(one, IsOn(view, one))),
                        Cards.Separator(),
                        .. Quiet(policy.QuietHours),
                        Cards.Note(AlertTexts.SwitchesNews),
                    ]),
                    [.. AlertTopics.All.Select(one => Button(one, IsOn(view, one)))]
                )
            )
        );
    }

    /// <summary>When alerts wait for the morning; null when they never do.</summary>
    public static string? QuietSentence(QuietHours hours) =>
        hours == QuietHours.Never ? null : Cards.Fill(AlertTexts.SwitchesQuiet, TimeOf(hours.From), TimeOf(hours.To));

    private static bool IsOn(SwitchesShown view, AlertTopic topic) => !view.Off.Contains(topic);

    private static string ChangeOf(AlertTopic topic, bool isOn) =>
        Cards.Fill(isOn ? AlertTexts.SwitchedOn : AlertTexts.SwitchedOff, AlertTopics.TitleOf(topic));

    private static string Alt(SwitchesShown view)
    {
        var on = AlertTopics.All.Where(topic => IsOn(view, topic)).Select(AlertTopics.TitleOf).ToList();
        return on.Count == 0
            ? AlertTexts.SwitchesAltNone
            : Cards.Fill(AlertTexts.SwitchesAlt, string.Join(CommonTexts.ListSeparator, on));
    }

    private static FlexBox Switch(AlertTopic topic, bool isOn) =>
        new(
            FlexLayout.Vertical,
            Cards.Row(AlertTopics.TitleOf(topic), isOn ? AlertTexts.StateOn : AlertTexts.StateOff),
            Cards.Note(AlertTopics.WhenOf(topic))
        );

    private static FlexButton Button(AlertTopic topic, bool isOn) =>
        Cards.Secondary(
            Cards.Fill(isOn ? AlertTexts.ButtonOff : AlertTexts.ButtonOn, AlertTopics.TitleOf(topic)),
            new AlertStep.SwitchTopic(topic, ToOn: !isOn).Write()
        );

    private static IEnumerable<FlexComponent> Quiet(QuietHours hours) =>
        QuietSentence(hours) is { } sentence ? [Cards.Note(sentence)] : [];

    private static string TimeOf(TimeOnly time) => time.ToString(HourFormat, CultureInfo.InvariantCulture);
}
